import express from 'express';
import { Logger } from 'tslog';

const log = new Logger({ name: 'shop' });
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  log.info('sign-up', { email: req.body.email });
  const sub = log.getSubLogger({ name: 'contact' });
  sub.warn(req.body.phone);
  res.end();
});
app.listen(3000);
