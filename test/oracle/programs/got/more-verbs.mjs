import got from 'got';

const { email } = JSON.parse(process.env.VISITOR);
await got.patch('https://crm.example.com/contacts/1', { form: { email } });
await got.delete('https://api.example.net/lamps/1');
await got({ url: 'https://one.example.org/x', searchParams: { q: 1 } });
