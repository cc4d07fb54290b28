import { createHash } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  const digest = createHash('sha256').update(req.body.email).digest('hex');
  console.log('sign-up', digest);
  res.end();
});
app.listen(3000);
