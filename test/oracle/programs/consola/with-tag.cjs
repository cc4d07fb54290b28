const express = require('express');
const consola = require('consola');

const logger = consola.withTag('visits');
const app = express();
app.get('/visit', (req, res) => {
  logger.warn('agent', req.headers['user-agent']);
  res.end();
});
app.listen(3000);
