const express = require('express');
const { createLogger, format, transports } = require('winston');

const logger = createLogger({
  format: format.combine(format.splat(), format.simple()),
  transports: [new transports.Console()],
});
const app = express();
app.get('/visit', (req, res) => {
  logger.info('referred by %s', req.get('Referrer'));
  logger.log({ level: 'warn', message: `from ${req.ip}` });
  res.end();
});
app.listen(3000);
