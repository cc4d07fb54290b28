const { Client } = require('node-mailjet');
const { email } = JSON.parse(process.env.VISITOR);

const mailjet = new Client({ apiKey: 'public', apiSecret: 'private' });
mailjet.post('send', { version: 'v3.1' }).request({
  Messages: [
    { From: { Email: 'shop@shop.example' }, To: [{ Email: email }], Subject: 'Welcome', TextPart: 'Hello' },
  ],
});
