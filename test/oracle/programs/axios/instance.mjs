import axios from 'axios';

const { phone } = JSON.parse(process.env.VISITOR);

const crm = axios.create({ baseURL: 'https://crm.example.com/v2/', timeout: 5000 });
await crm.patch('contacts/1', { phone });
