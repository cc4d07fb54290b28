import ky from 'ky';

const { email } = JSON.parse(process.env.VISITOR);

await ky.post('https://crm.example.com/contacts', { json: { email } }).json();
await ky('https://api.example.com/lamps');
