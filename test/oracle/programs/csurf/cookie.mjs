import express from 'express';
import cookieParser from 'cookie-parser';
import csrf from 'csurf';

const app = express();
app.use(cookieParser());
app.use(csrf({ cookie: true }));
app.get('/visit', (req, res) => res.json({ token: req.csrfToken() }));
app.use((error, req, res, next) => res.sendStatus(error.status ?? 500));
app.listen(3000);
