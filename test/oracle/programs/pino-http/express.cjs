const express = require('express');
const pino = require('pino-http')({ redact: ['req.headers'] });

const app = express();
app.use(pino);
app.get('/visit', (req, res) => res.send('ok'));
app.post('/visit', (req, res) => res.send('ok'));
app.listen(3000);
