import express from 'express';
import session from 'express-session';

const app = express();
app.use(session({ secret: 'keyboard cat', resave: false, saveUninitialized: true }));
app.get('/visit', (req, res) => {
  req.session.views = (req.session.views ?? 0) + 1;
  res.end(String(req.session.views));
});
app.listen(3000);
