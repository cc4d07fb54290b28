import express from 'express';

const app = express();
app.use((req, res, next) => {
  res.append('Set-Cookie', 'variant=b; Path=/');
  next();
});
app.get('/visit', (req, res) => {
  res.set('Set-Cookie', ['lang=cy; Path=/', 'seen=1; HttpOnly']);
  res.end();
});
app.listen(3000);
