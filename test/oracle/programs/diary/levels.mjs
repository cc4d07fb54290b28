import express from 'express';
import { diary, enable } from 'diary';

enable('shop');
const logger = diary('shop');
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.info('sign-up of %s', req.body.email);
  res.end();
});
app.listen(3000);
