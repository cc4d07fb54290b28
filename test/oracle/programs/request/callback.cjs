const request = require('request');
const { email } = JSON.parse(process.env.VISITOR);

request('https://api.example.com/lamps', (error, response, body) => body);
request.post({ url: 'https://crm.example.com/contacts', json: { email } }, () => {});
