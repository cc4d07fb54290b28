import express from 'express';

const app = express();
app.use(express.json());
app.get('/visit', (req, res) => {
  console.log(req.headers);
  res.end();
});
app.post('/visit', (req, res) => {
  console.error('bad form', req.body);
  res.end();
});
app.listen(3000);
