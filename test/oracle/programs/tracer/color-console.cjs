const express = require('express');
const tracer = require('tracer');

const logger = tracer.colorConsole({ level: 'info' });
const app = express();
app.get('/visit', (req, res) => {
  logger.debug('not shown %s', 'status');
  logger.info('visit by %s', req.ip);
  res.end();
});
app.listen(3000);
