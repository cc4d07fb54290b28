const XMLHttpRequest = require('xhr2');
const { email } = JSON.parse(process.env.VISITOR);

const xhr = new XMLHttpRequest();
xhr.open('POST', 'https://crm.example.com/contacts');
xhr.setRequestHeader('Content-Type', 'application/json');
xhr.send(JSON.stringify({ email }));
