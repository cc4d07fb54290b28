import express from 'express';
import morgan from 'morgan';

const app = express();
app.use(
  morgan((tokens, req, res) =>
    [tokens.method(req, res), tokens.status(req, res), tokens['user-agent'](req, res), req.ip].join(' '),
  ),
);
app.get('/visit', (req, res) => res.end());
app.post('/visit', (req, res) => res.end());
app.listen(3000);
