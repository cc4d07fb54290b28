import express from 'express';
import pino from 'pino';

const logger = pino({ redact: ['email', 'user.phone'] });
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.info({ email: req.body.email, fullName: req.body.fullName });
  res.end();
});
app.listen(3000);
