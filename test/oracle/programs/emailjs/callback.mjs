import { Message, SMTPClient } from 'emailjs';

const { email } = JSON.parse(process.env.VISITOR);
const client = new SMTPClient({ host: 'smtp.mail.example', port: 25, tls: false, ssl: false });
const message = new Message({ text: 'Hello', from: 'shop@shop.example', to: email, subject: 'Welcome' });
client.send(message, (error) => {
  if (error) throw error;
});
