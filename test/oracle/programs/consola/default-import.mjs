import express from 'express';
import consola from 'consola';

const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  consola.success('sign-up of', req.body.email);
  consola.box('from ' + req.ip);
  res.end();
});
app.listen(3000);
