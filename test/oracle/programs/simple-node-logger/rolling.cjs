const fs = require('fs');
const express = require('express');
const logger = require('simple-node-logger');

fs.mkdirSync('logs');
const log = logger.createRollingFileLogger({
  logDirectory: 'logs',
  fileNamePattern: 'shop-<DATE>.log',
  dateFormat: 'YYYY.MM.DD',
});
const fileLog = logger.createSimpleFileLogger('shop.log');
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  log.info('sign-up ', req.body.email);
  fileLog.warn('from ', req.ip);
  setTimeout(() => res.end(), 50);
});
app.listen(3000);
