import express from 'express';
import winston from 'winston';

const logger = winston.createLogger({
  level: 'info',
  format: winston.format.json(),
  transports: [new winston.transports.Console()],
});
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.info('sign-up', { email: req.body.email, ip: req.ip });
  res.end();
});
app.listen(3000);
