import wretch from 'wretch';

const { email } = JSON.parse(process.env.VISITOR);

await wretch('https://api.example.com/lamps').get().json();
await wretch('https://crm.example.com/contacts').post({ email }).res();
