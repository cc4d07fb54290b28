const express = require('express');
const cookieSession = require('cookie-session');

const app = express();
app.use(cookieSession({ keys: ['key1', 'key2'], maxAge: 24 * 60 * 60 * 1000 }));
app.get('/visit', (req, res) => {
  req.session.views = (req.session.views || 0) + 1;
  res.end('ok');
});
app.listen(3000);
