import { Resend } from 'resend';

const { email } = JSON.parse(process.env.VISITOR);
const resend = new Resend('re_key');
await resend.batch.send([
  { from: 'shop@shop.example', to: [email], subject: 'Welcome', html: '<p>Hello</p>' },
]);
await resend.emails.create({
  from: 'shop@shop.example',
  to: [email],
  subject: 'Welcome',
  html: '<p>Hello</p>',
});
