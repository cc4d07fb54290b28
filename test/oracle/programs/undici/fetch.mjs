import { fetch } from 'undici';

const { email } = JSON.parse(process.env.VISITOR);

const response = await fetch('https://crm.example.com/contacts', {
  method: 'POST',
  body: new URLSearchParams({ email }),
});
await response.text();
