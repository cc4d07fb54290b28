const express = require('express');
const pino = require('pino');

const logger = pino(pino.destination({ dest: './app.log', sync: true }));
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.info('sign-up of %s', req.body.email);
  res.end();
});
app.listen(3000);
