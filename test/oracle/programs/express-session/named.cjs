const express = require('express');
const session = require('express-session');

const options = {
  name: 'sid',
  secret: 'keyboard cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 60000 },
};
const app = express();
app.use(session(options));
app.get('/visit', (req, res) => {
  req.session.basket = [];
  res.end();
});
app.listen(3000);
