import express from 'express';
import winston from 'winston';

winston.add(new winston.transports.Console());
const app = express();
app.get('/visit', (req, res) => {
  winston.warn(`referred by ${req.get('Referrer')}`);
  res.end();
});
app.listen(3000);
