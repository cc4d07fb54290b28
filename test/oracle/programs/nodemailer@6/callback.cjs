const nodemailer = require('nodemailer');

const { email } = JSON.parse(process.env.VISITOR);
const transport = nodemailer.createTransport({ host: 'smtp.mail.example', port: 25, ignoreTLS: true });
transport.sendMail({ from: 'shop@shop.example', to: email, subject: 'Hi', text: 'Hi' }, (error) => {
  if (error) throw error;
});
