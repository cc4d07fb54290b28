import express from 'express';
import log4js from 'log4js';

const app = express();
log4js.configure({
  appenders: { out: { type: 'stdout' } },
  categories: { default: { appenders: ['out'], level: 'info' } },
});
const { getLogger } = log4js;
app.use(express.json());
app.post('/visit', (req, res) => {
  getLogger().error({ phone: req.body.phone });
  res.end();
});
app.listen(3000);
