import { MailtrapClient } from 'mailtrap';

const { email } = JSON.parse(process.env.VISITOR);
const client = new MailtrapClient({ token: 'token' });
await client.send({
  from: { email: 'shop@shop.example' },
  to: [{ email }],
  subject: 'Welcome',
  text: 'Hello',
});
