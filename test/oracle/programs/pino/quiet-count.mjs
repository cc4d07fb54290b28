import express from 'express';
import pino from 'pino';

const logger = pino();
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.info({ length: req.body.email.length, fields: Object.keys(req.body).length }, 'sign-up');
  res.end();
});
app.listen(3000);
