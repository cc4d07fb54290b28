import 'reflect-metadata';
import express from 'express';
import { Logger } from '@nestjs/common';

const logger = new Logger('Visits');
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.log(`sign-up of ${req.body.email}`);
  Logger.warn(`called from ${req.ip}`, 'Visits');
  res.end();
});
app.listen(3000);
