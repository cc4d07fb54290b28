import express from 'express';

function maskEmail(address) {
  return address.replace(/^(.).*(@.*)$/, '$1***$2');
}
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  console.log('sign-up of', maskEmail(req.body.email), 'from', req.get('user-agent'));
  res.end();
});
app.listen(3000);
