const express = require('express');
const morgan = require('morgan');

const app = express();
app.use(morgan('default'));
app.get('/visit', (req, res) => res.end());
app.post('/visit', (req, res) => res.end());
app.listen(3000);
