import express from 'express';
import createDebug from 'debug';

const debug = createDebug('shop:visits');
const app = express();
app.get('/visit', (req, res) => {
  debug('visit %s by %o', req.url, req.ip);
  res.end();
});
app.listen(3000);
