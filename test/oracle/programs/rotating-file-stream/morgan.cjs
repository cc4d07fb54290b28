const express = require('express');
const morgan = require('morgan');
const rfs = require('rotating-file-stream');

const accessLogStream = rfs.createStream('access.log', { interval: '1d', path: 'log' });
const app = express();
app.use(morgan('combined', { stream: accessLogStream }));
app.get('/visit', (req, res) => res.end());
app.post('/visit', (req, res) => res.end());
app.listen(3000);
