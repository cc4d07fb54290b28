import express from 'express';

const PREFIX = 'shop';
const COOKIE = `${PREFIX}_visitor`;
const options = { sameSite: 'lax', secure: false };

function remember(res, value) {
  res.cookie(COOKIE, value, options);
}

const app = express();
app.get('/visit', (req, res) => {
  remember(res, 'returning');
  res.send('Welcome back');
});
app.listen(3000);
