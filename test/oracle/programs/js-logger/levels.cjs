const express = require('express');
const Logger = require('js-logger');

Logger.useDefaults();
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  Logger.warn('sign-up of', req.body.email);
  Logger.get('visits').info(req.ip);
  res.end();
});
app.listen(3000);
