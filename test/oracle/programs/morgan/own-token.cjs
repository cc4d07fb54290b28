const express = require('express');
const morgan = require('morgan');

morgan.token('mail', (req) => req.body?.email);
const app = express();
app.use(express.json());
app.use(morgan(':method :mail :status'));
app.get('/visit', (req, res) => res.end());
app.post('/visit', (req, res) => res.end());
app.listen(3000);
