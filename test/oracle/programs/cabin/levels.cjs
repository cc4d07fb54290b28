const express = require('express');
const Cabin = require('cabin');

const cabin = new Cabin();
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  cabin.info('sign-up of %s', req.body.email);
  res.end();
});
app.listen(3000);
