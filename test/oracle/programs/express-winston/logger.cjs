const express = require('express');
const expressWinston = require('express-winston');
const winston = require('winston');

const app = express();
app.use(
  expressWinston.logger({
    transports: [new winston.transports.Console()],
    format: winston.format.json(),
  }),
);
app.get('/visit', (req, res) => res.send('ok'));
app.post('/visit', (req, res) => res.send('ok'));
app.listen(3000);
