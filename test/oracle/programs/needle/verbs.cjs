const needle = require('needle');
const { email } = JSON.parse(process.env.VISITOR);

needle.get('https://api.example.com/lamps', (error, response) => response);
needle.post('https://crm.example.com/contacts', { email }, { json: true }, () => {});
