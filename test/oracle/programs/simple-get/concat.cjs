const get = require('simple-get');
const { email } = JSON.parse(process.env.VISITOR);

get('https://api.example.com/lamps', (error, response) => response.resume());
get.concat(
  { url: 'https://crm.example.com/contacts', method: 'POST', body: { email }, json: true },
  () => {},
);
