import express from 'express';
import pino from 'pino';

const logger = pino({ level: 'debug' });
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  const { email, phone } = req.body;
  logger.debug({ email, phone }, 'sign-up');
  res.end();
});
app.listen(3000);
