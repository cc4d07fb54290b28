import express from 'express';
import winston from 'winston';
import DailyRotateFile from 'winston-daily-rotate-file';

const logger = winston.createLogger({
  transports: [new DailyRotateFile({ filename: 'shop-%DATE%.log', maxFiles: '14d' })],
});
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.info('sign-up', { phone: req.body.phone });
  res.end();
});
app.listen(3000);
