const sendmail = require('sendmail')({ silent: true });

const { email } = JSON.parse(process.env.VISITOR);
sendmail({ from: 'shop@shop.example', to: email, subject: 'Welcome', html: 'Hello' }, () => {});
