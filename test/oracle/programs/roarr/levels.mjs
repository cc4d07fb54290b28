import express from 'express';
import { Roarr as log } from 'roarr';

const app = express();
app.use(express.json());
globalThis.ROARR.write = (message) => process.stdout.write(message + '\n');
app.post('/visit', (req, res) => {
  log.info({ email: req.body.email }, 'sign-up');
  res.end();
});
app.listen(3000);
