import express from 'express';
import { consola, createConsola } from 'consola';

const logger = createConsola({ level: 4 });
const app = express();
app.use(express.json());
app.get('/visit', (req, res) => {
  consola.info('visit from', req.ip);
  res.end();
});
app.post('/visit', (req, res) => {
  logger.success(`welcome ${req.body.fullName}`);
  res.end();
});
app.listen(3000);
