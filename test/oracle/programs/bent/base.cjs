const bent = require('bent');
const { email } = JSON.parse(process.env.VISITOR);

const post = bent('https://crm.example.com/', 'POST', 'json', 200);
post('contacts', { email }).then(() => {});
