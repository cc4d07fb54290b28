import express, { Router } from 'express';

const app = express();
const shop = Router();
shop.get('/visit', (req, res) => {
  res.appendHeader('Set-Cookie', 'a=1');
  res.header('X-Shop', 'lamps');
  res.append('Set-Cookie', ['b=2', 'c=3']);
  res.end();
});
app.use('/', shop);
app.listen(3000);
