import formData from 'form-data';
import Mailgun from 'mailgun.js';

const { email } = JSON.parse(process.env.VISITOR);
const mailgun = new Mailgun(formData);
const mg = mailgun.client({ username: 'api', key: 'key' });
await mg.messages.create('shop.example', {
  from: 'shop@shop.example',
  to: [email],
  subject: 'Welcome',
  text: 'Hello',
});
