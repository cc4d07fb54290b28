import express from 'express';
import { configure, getConsoleSink, getLogger } from '@logtape/logtape';

await configure({
  sinks: { console: getConsoleSink() },
  loggers: [{ category: 'shop', sinks: ['console'], lowestLevel: 'debug' }],
});
const logger = getLogger(['shop', 'visits']);
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.info('Sign-up of {email}', { email: req.body.email });
  logger.debug`from ${req.ip}`;
  res.end();
});
app.listen(3000);
