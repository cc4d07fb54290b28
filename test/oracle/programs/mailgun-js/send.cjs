const mailgun = require('mailgun-js')({ apiKey: 'key', domain: 'shop.example', retry: 1 });

const { email } = JSON.parse(process.env.VISITOR);
mailgun
  .messages()
  .send({ from: 'shop@shop.example', to: email, subject: 'Welcome', text: 'Hello' }, () => {});
