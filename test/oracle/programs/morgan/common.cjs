const express = require('express');
const morgan = require('morgan');

const app = express();
app.use(morgan('common', { stream: process.stderr }));
app.get('/visit', (req, res) => res.send('ok'));
app.post('/visit', (req, res) => res.send('ok'));
app.listen(3000);
