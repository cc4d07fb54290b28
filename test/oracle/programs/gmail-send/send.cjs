const send = require('gmail-send')({ user: 'shop@gmail.com', pass: 'abcdefghijklmnop' });

const { email } = JSON.parse(process.env.VISITOR);
send({ to: email, subject: 'Welcome', text: 'Hello' }, () => {});
