const express = require('express');
const cookieParser = require('cookie-parser');
const { doubleCsrf } = require('csrf-csrf');

const { generateToken } = doubleCsrf({ getSecret: () => 'a secret of the shop', cookieName: 'x-csrf-token' });
const app = express();
app.use(cookieParser());
app.get('/visit', (req, res) => res.json({ token: generateToken(req, res) }));
app.listen(3000);
