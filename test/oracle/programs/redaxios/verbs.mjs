import axios from 'redaxios';

const { email } = JSON.parse(process.env.VISITOR);

await axios.get('https://api.example.com/lamps');
await axios.post('https://crm.example.com/contacts', { email });
