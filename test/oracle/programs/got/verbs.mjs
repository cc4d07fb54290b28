import got from 'got';

const { email } = JSON.parse(process.env.VISITOR);

await got('https://api.example.com/lamps').json();
await got.post('https://crm.example.com/contacts', { json: { email } }).json();
