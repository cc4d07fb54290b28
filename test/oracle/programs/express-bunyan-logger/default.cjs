const express = require('express');
const bunyanLogger = require('express-bunyan-logger');

const app = express();
app.use(bunyanLogger());
app.get('/visit', (req, res) => res.send('ok'));
app.post('/visit', (req, res) => res.send('ok'));
app.listen(3000);
