const express = require('express');
const Logger = require('logplease');

const logger = Logger.create('shop');
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.warn('sign-up of', req.body.email);
  res.end();
});
app.listen(3000);
