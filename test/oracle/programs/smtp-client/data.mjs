import { SMTPClient } from 'smtp-client';

const { email } = JSON.parse(process.env.VISITOR);
const client = new SMTPClient({ host: 'mx.mail.example', port: 25 });
await client.connect();
await client.greet({ hostname: 'shop.example' });
await client.mail({ from: 'shop@shop.example' });
await client.rcpt({ to: email });
await client.data('Subject: Welcome\r\n\r\nHello');
await client.quit();
