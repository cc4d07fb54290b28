const { MailService } = require('@sendgrid/mail');
const { email } = JSON.parse(process.env.VISITOR);

const mail = new MailService();
mail.setApiKey('SG.key');
mail.sendMultiple({ to: [email], from: 'shop@shop.example', subject: 'Welcome', text: 'Hello' });
mail.send({ to: email, from: 'shop@shop.example', subject: 'Welcome', text: 'Hello' });
