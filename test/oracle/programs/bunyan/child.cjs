const express = require('express');
const bunyan = require('bunyan');

const log = bunyan.createLogger({ name: 'shop' });
const app = express();
app.get('/visit', (req, res) => {
  const child = log.child({ component: 'visits', agent: req.headers['user-agent'] });
  child.info('seen');
  res.end();
});
app.listen(3000);
