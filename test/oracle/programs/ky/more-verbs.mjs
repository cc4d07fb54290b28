import ky from 'ky';

const { email } = JSON.parse(process.env.VISITOR);
const api = ky.extend({ hooks: {} });
await api.put('https://crm.example.com/contacts/1', { body: new URLSearchParams({ email }) });
