const express = require('express');
const expressWinston = require('express-winston');
const winston = require('winston');

const app = express();
app.get('/visit', () => {
  throw new Error('Out of lamps');
});
app.use(
  expressWinston.errorLogger({
    transports: [new winston.transports.Console()],
    format: winston.format.json(),
  }),
);
app.use((error, req, res, next) => res.sendStatus(500));
app.listen(3000);
