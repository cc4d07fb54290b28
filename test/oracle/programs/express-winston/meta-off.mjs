import express from 'express';
import expressWinston from 'express-winston';
import winston from 'winston';

const app = express();
app.use(expressWinston.logger({ transports: [new winston.transports.Console()], meta: false }));
app.get('/visit', (req, res) => res.send('ok'));
app.post('/visit', (req, res) => res.send('ok'));
app.listen(3000);
