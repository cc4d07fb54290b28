import express from 'express';
import cookieSession from 'cookie-session';

const app = express();
app.use(cookieSession({ name: 'basket', signed: false }));
app.get('/visit', (req, res) => {
  req.session.items = ['lamp'];
  res.end();
});
app.listen(3000);
