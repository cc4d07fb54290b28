const express = require('express');
const log = require('npmlog');

const app = express();
app.get('/visit', (req, res) => {
  log.info('visit', 'by %s', req.get('user-agent'));
  res.end();
});
app.listen(3000);
