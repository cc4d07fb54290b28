const express = require('express');
const cookieParser = require('cookie-parser');
const csurf = require('csurf');

const csrfProtection = csurf({ cookie: { key: '_token', sameSite: true } });
const app = express();
app.use(cookieParser());
app.get('/visit', csrfProtection, (req, res) => res.send(req.csrfToken()));
app.listen(3000);
