import express from 'express';

const remember = (name) => (req, res, next) => {
  if (!req.headers.cookie?.includes(name)) res.cookie(name, '1');
  next();
};
const app = express();
app.use(remember('first-visit'));
app.get('/visit', (req, res) => res.end());
app.listen(3000);
