import express from 'express';
import { pino } from 'pino';

const logger = pino();
const app = express();
app.get('/visit', (req, res) => {
  const log = logger.child({ ip: req.ip });
  log.info('visit');
  res.end();
});
app.listen(3000);
