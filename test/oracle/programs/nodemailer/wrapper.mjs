import nodemailer from 'nodemailer';

class Mailer {
  constructor() {
    this.transport = nodemailer.createTransport({ host: 'smtp.mail.example', port: 587, ignoreTLS: true });
  }

  welcome(user) {
    return this.transport.sendMail({
      from: 'shop@shop.example',
      to: user.email,
      subject: 'Hi',
      text: `Hi ${user.fullName}`,
    });
  }
}
await new Mailer().welcome(JSON.parse(process.env.VISITOR));
