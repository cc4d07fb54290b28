const express = require('express');

const log = require('simple-node-logger').createSimpleLogger('shop.log');
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  log.info('sign-up ', req.body.email);
  res.end();
});
app.listen(3000);
