import express from 'express';
import { getIronSession } from 'iron-session';

const sessionOptions = {
  password: 'a password of at least thirty-two characters',
  cookieName: 'basket',
  cookieOptions: { secure: false },
};
const app = express();
app.use(async (req, res, next) => {
  req.session = await getIronSession(req, res, sessionOptions);
  next();
});
app.get('/visit', async (req, res) => {
  req.session.lamps = 1;
  await req.session.save();
  res.end();
});
app.listen(3000);
