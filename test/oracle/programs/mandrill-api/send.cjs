const mandrill = require('mandrill-api/mandrill');

const { email } = JSON.parse(process.env.VISITOR);
const client = new mandrill.Mandrill('key');
client.messages.send({ message: { to: [{ email }], text: 'Hello' } }, () => {});
