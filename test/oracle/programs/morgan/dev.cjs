const express = require('express');
const logger = require('morgan');

const app = express();
app.use(logger('dev'));
app.get('/visit', (req, res) => res.end());
app.post('/visit', (req, res) => res.end());
app.listen(3000);
