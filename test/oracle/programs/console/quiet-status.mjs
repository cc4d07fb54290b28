import express from 'express';

const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  console.log(req.method, res.statusCode, req.headers['content-type'], req.body.email.length, req.protocol);
  res.end();
});
app.listen(3000, () => console.log('ready'));
