const express = require('express');
const pino = require('pino');

const logger = pino({ redact: { paths: ['visitor.email', '*.phone'], censor: '[gone]' } });
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.info({ visitor: { email: req.body.email, phone: req.body.phone } }, 'sign-up');
  res.end();
});
app.listen(3000);
