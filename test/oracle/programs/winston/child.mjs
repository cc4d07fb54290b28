import express from 'express';
import { createLogger, transports } from 'winston';

const logger = createLogger({ transports: [new transports.Console()] });
const app = express();
app.get('/visit', (req, res) => {
  const requestLogger = logger.child({ requestId: 7 });
  requestLogger.info('visit', { cookies: req.headers.cookie });
  res.end();
});
app.listen(3000);
