const express = require('express');
require('anylogger-console');
const anylogger = require('anylogger');

const log = anylogger('shop');
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  log.warn('sign-up of', req.body.email);
  res.end();
});
app.listen(3000);
