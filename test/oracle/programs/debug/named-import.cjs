const express = require('express');
const { debug } = require('debug');

const log = debug('shop:visits');
const extended = log.extend('agents');
const app = express();
app.get('/visit', (req, res) => {
  log('from %s', req.ip);
  extended('by %s', req.get('user-agent'));
  res.end();
});
app.listen(3000);
