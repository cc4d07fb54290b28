const express = require('express');
const signale = require('signale');

const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  signale.success('Signed up %s', req.body.email);
  res.end();
});
app.listen(3000);
