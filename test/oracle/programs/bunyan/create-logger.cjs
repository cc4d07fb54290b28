const express = require('express');
const bunyan = require('bunyan');

const log = bunyan.createLogger({ name: 'shop' });
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  log.info({ name: req.body.fullName }, 'hello %s', req.body.email);
  res.end();
});
app.listen(3000);
