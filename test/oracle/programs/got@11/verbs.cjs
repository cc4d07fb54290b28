const got = require('got');
const { phone } = JSON.parse(process.env.VISITOR);

(async () => {
  const { body } = await got('https://api.example.com/lamps', { responseType: 'json', retry: 0 });
  await got.put('https://crm.example.com/contacts/1', { json: { phone }, retry: 0 });
  return body;
})();
