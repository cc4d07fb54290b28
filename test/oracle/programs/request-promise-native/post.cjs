const rp = require('request-promise-native');
const { email } = JSON.parse(process.env.VISITOR);

rp.post('https://crm.example.com/contacts', { form: { email } }).then(() => {});
