const express = require('express');
const Logger = require('bunyan');

const log = new Logger({ name: 'shop' });
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  log.warn('sign-up of', req.body.email);
  res.end();
});
app.listen(3000);
