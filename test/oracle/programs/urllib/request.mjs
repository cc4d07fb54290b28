import { request } from 'urllib';

const { email } = JSON.parse(process.env.VISITOR);
await request('https://crm.example.com/contacts', { method: 'POST', data: { email } });
