import express from 'express';
import winston from 'winston';

winston.loggers.add('visits', { transports: [new winston.transports.Console()] });
const visits = winston.loggers.get('visits');
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  visits.info('sign-up', { email: req.body.email });
  res.end();
});
app.listen(3000);
