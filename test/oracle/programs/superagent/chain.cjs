const superagent = require('superagent');
const { email } = JSON.parse(process.env.VISITOR);

superagent
  .post('https://crm.example.com/contacts')
  .send({ email })
  .set('accept', 'json')
  .end((err, res) => res);
