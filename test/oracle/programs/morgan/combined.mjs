import express from 'express';
import morgan from 'morgan';

const app = express();
app.use(morgan('combined'));
app.get('/visit', (req, res) => res.send('ok'));
app.post('/visit', (req, res) => res.send('ok'));
app.listen(3000);
