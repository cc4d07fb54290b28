const express = require('express');
const logger = require('pino')();

const app = express();
app.get('/visit', (req, res) => {
  const log = logger.child({ module: 'visits' });
  log.info('agent: %s', req.header('User-Agent'));
  res.end();
});
app.listen(3000);
