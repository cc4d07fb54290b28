const { ServerClient } = require('postmark');
const { email } = JSON.parse(process.env.VISITOR);

const client = new ServerClient('token');
client.sendEmailWithTemplate({ From: 'shop@shop.example', To: email, TemplateId: 1, TemplateModel: {} });
client.sendEmailBatch([{ From: 'shop@shop.example', To: email, Subject: 'Welcome', TextBody: 'Hello' }]);
