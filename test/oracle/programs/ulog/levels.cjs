const express = require('express');
const ulog = require('ulog');

const log = ulog('shop');
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  log.warn('sign-up of', req.body.email);
  res.end();
});
app.listen(3000);
