import express from 'express';
import winston from 'winston';

const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
const app = express();
app.use((req, res, next) => {
  res.on('finish', () => logger.info('answered', { status: res.statusCode, method: req.method }));
  next();
});
app.get('/visit', (req, res) => res.send('ok'));
app.listen(3000);
