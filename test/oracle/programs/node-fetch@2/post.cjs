const fetch = require('node-fetch');
const { email } = JSON.parse(process.env.VISITOR);

fetch('https://crm.example.com/contacts', { method: 'POST', body: new URLSearchParams({ email }) })
  .then((response) => response.json())
  .then((json) => json);
