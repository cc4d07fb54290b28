import { BrevoClient } from '@getbrevo/brevo';

const { email } = JSON.parse(process.env.VISITOR);
const brevo = new BrevoClient({ apiKey: 'key' });
await brevo.transactionalEmails.sendTransacEmail({
  sender: { email: 'shop@shop.example' },
  to: [{ email }],
  subject: 'Welcome',
  textContent: 'Hello',
});
