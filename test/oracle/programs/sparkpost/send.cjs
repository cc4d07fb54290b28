const SparkPost = require('sparkpost');

const { email } = JSON.parse(process.env.VISITOR);
const client = new SparkPost('key');
client.transmissions.send({
  content: { from: 'shop@shop.example', subject: 'Welcome', text: 'Hello' },
  recipients: [{ address: email }],
});
