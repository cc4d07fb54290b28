const express = require('express');
const logger = require('tracer').console();

const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.warn('sign-up of', req.body.email);
  res.end();
});
app.listen(3000);
