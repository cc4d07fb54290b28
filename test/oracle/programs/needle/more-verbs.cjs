const needle = require('needle');
const { email } = JSON.parse(process.env.VISITOR);

needle.put('https://crm.example.com/contacts/1', { email }, () => {});
needle.request('post', 'https://api.example.net/lamps', { lamps: 1 }, () => {});
