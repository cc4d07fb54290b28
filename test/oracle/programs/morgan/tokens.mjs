import express from 'express';
import morgan from 'morgan';

const app = express();
app.use(morgan(':method :status :req[cookie] :req[x-canary] - :req[referer]'));
app.get('/visit', (req, res) => res.end());
app.post('/visit', (req, res) => res.end());
app.listen(3000);
