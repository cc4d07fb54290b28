import express from 'express';
import winston from 'winston';

const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  try {
    throw new Error(`no account for ${req.body.email}`);
  } catch (error) {
    logger.error(error.message);
  }
  res.end();
});
app.listen(3000);
