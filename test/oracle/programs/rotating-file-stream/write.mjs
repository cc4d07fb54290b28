import express from 'express';
import { createStream } from 'rotating-file-stream';

const stream = createStream('access.log', { interval: '1d' });
const app = express();
app.get('/visit', (req, res) => {
  stream.write(`${req.ip} ${req.get('user-agent')}\n`);
  res.end();
});
app.listen(3000);
