const { default: Plunk } = require('@plunk/node');

const { email } = JSON.parse(process.env.VISITOR);
const plunk = new Plunk('key');
plunk.emails.send({ to: email, subject: 'Welcome', body: 'Hello' });
