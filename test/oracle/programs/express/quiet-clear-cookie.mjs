import express from 'express';
import cookieParser from 'cookie-parser';

const app = express();
app.use(cookieParser());
app.get('/visit', (req, res) => {
  const theme = req.cookies.theme ?? 'light';
  res.clearCookie('theme');
  res.cookie('basket', '', { maxAge: 0 });
  res.cookie('old', '', { expires: new Date(0) });
  res.type('text').send(theme);
});
app.listen(3000);
