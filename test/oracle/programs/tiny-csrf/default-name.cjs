const express = require('express');
const cookieParser = require('cookie-parser');
const session = require('express-session');
const csrf = require('tiny-csrf');

const app = express();
app.use(cookieParser('cookie-parser-secret'));
app.use(session({ secret: 'keyboard cat', resave: false, saveUninitialized: true }));
app.use(csrf('123456789iamasecret987654321look'));
app.get('/visit', (req, res) => res.send(req.csrfToken()));
app.use((error, req, res, next) => res.sendStatus(403));
app.listen(3000);
