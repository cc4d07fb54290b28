import express from 'express';
import logger from 'morgan';

const app = express();
app.use(logger('tiny'));
app.get('/visit', (req, res) => res.end());
app.post('/visit', (req, res) => res.end());
app.listen(3000);
