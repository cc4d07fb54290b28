const express = require('express');
const expressPino = require('express-pino-logger');

const app = express();
app.use(expressPino());
app.get('/visit', (req, res) => res.end());
app.post('/visit', (req, res) => res.end());
app.listen(3000);
