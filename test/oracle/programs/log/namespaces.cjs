require('log-node')();
const express = require('express');
const log = require('log');

const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  log.notice('sign-up of %s', req.body.email);
  log.get('shop').warning('from %s', req.get('referer'));
  res.end();
});
app.listen(3000);
