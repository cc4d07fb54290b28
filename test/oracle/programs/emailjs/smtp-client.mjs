import { SMTPClient } from 'emailjs';

const { email } = JSON.parse(process.env.VISITOR);
const client = new SMTPClient({ host: 'smtp.mail.example', port: 25, tls: false, ssl: false });
await client.sendAsync({ text: 'Hello', from: 'shop@shop.example', to: email, subject: 'Welcome' });
