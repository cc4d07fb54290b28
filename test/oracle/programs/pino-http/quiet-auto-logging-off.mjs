import express from 'express';
import pinoHttp from 'pino-http';

const app = express();
app.use(pinoHttp({ autoLogging: false }));
app.get('/visit', (req, res) => res.end());
app.post('/visit', (req, res) => res.end());
app.listen(3000);
