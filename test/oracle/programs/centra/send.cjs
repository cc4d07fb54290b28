const centra = require('centra');
const { email } = JSON.parse(process.env.VISITOR);

centra('https://crm.example.com/contacts', 'POST').body({ email }).send();
