const express = require('express');
const signale = require('signale');

const visits = signale.scope('visits');
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  visits.info(req.body.email);
  res.end();
});
app.listen(3000);
