import sgMail from '@sendgrid/mail';

const { email } = JSON.parse(process.env.VISITOR);
sgMail.setApiKey('SG.key');
await sgMail.send({ to: email, from: 'shop@shop.example', subject: 'Welcome', text: 'Hello' });
