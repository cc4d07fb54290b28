import { EmailParams, MailerSend, Recipient, Sender } from 'mailersend';

const { email, fullName } = JSON.parse(process.env.VISITOR);
const mailerSend = new MailerSend({ apiKey: 'key' });
const params = new EmailParams()
  .setFrom(new Sender('shop@shop.example', 'Shop'))
  .setTo([new Recipient(email, fullName)])
  .setSubject('Welcome')
  .setText('Hello');
await mailerSend.email.send(params);
