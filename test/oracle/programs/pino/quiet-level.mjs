import express from 'express';
import pino from 'pino';

const logger = pino({ level: 'silent' });
const app = express();
app.get('/visit', (req, res) => {
  logger.info('visit');
  res.end();
});
app.listen(3000);
