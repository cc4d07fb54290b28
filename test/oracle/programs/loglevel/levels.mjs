import express from 'express';
import log from 'loglevel';

log.setLevel('debug');
const app = express();
app.get('/visit', (req, res) => {
  log.debug('from', req.get('referer'));
  log.getLogger('visits').error(`to ${req.originalUrl}`);
  res.end();
});
app.listen(3000);
