import express from 'express';
import log from 'electron-log/node.js';

const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  log.warn('sign-up of', req.body.email);
  res.end();
});
app.listen(3000);
