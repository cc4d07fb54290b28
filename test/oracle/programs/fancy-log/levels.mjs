import express from 'express';
import log from 'fancy-log';

const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  log('sign-up of', req.body.email);
  log.error('from', req.ip);
  res.end();
});
app.listen(3000);
