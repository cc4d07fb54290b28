import express from 'express';
import morgan from 'morgan';

morgan.format('shop', ':remote-addr :req[accept-language] :status');
const app = express();
app.use(morgan('shop'));
app.get('/visit', (req, res) => res.end());
app.post('/visit', (req, res) => res.end());
app.listen(3000);
