const express = require('express');
const log4js = require('log4js');

log4js.configure({
  appenders: { visits: { type: 'file', filename: 'visits.log' } },
  categories: { default: { appenders: ['visits'], level: 'info' } },
});
const logger = log4js.getLogger('visits');
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.info('Sign-up of', req.body.email);
  res.end();
});
app.listen(3000);
