const ses = require('node-ses');

const { email } = JSON.parse(process.env.VISITOR);
const client = ses.createClient({
  key: 'id',
  secret: 'key',
  amazon: 'https://email.eu-west-1.amazonaws.com',
});
client.sendEmail({ to: email, from: 'shop@shop.example', subject: 'Welcome', message: 'Hello' }, () => {});
