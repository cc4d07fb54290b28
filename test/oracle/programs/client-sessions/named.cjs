const express = require('express');
const sessions = require('client-sessions');

const app = express();
app.use(
  sessions({
    cookieName: 'mySession',
    secret: 'blargadeeblargblarg',
    duration: 24 * 60 * 60 * 1000,
  }),
);
app.get('/visit', (req, res) => {
  req.mySession.seenyou = true;
  res.end();
});
app.listen(3000);
