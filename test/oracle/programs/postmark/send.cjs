const postmark = require('postmark');

const { email } = JSON.parse(process.env.VISITOR);
const client = new postmark.ServerClient('token');
client.sendEmail({ From: 'shop@shop.example', To: email, Subject: 'Welcome', TextBody: 'Hello' });
