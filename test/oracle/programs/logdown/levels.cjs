const express = require('express');
const logdown = require('logdown');

const logger = logdown('shop');
logger.state.isEnabled = true;
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.warn('sign-up of', req.body.email);
  res.end();
});
app.listen(3000);
