const { Resend } = require('resend');

const { email } = JSON.parse(process.env.VISITOR);
const resend = new Resend('re_key');
resend.contacts.create({ email, audienceId: '1' });
