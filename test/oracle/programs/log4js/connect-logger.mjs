import express from 'express';
import log4js from 'log4js';

log4js.configure({
  appenders: { out: { type: 'stdout' } },
  categories: { default: { appenders: ['out'], level: 'info' } },
});
const app = express();
app.use(log4js.connectLogger(log4js.getLogger('http'), { level: 'auto' }));
app.get('/visit', (req, res) => res.send('ok'));
app.post('/visit', (req, res) => res.send('ok'));
app.listen(3000);
