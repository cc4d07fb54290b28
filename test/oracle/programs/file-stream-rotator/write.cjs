const express = require('express');
const rotator = require('file-stream-rotator');

const stream = rotator.getStream({
  filename: 'access-%DATE%.log',
  frequency: 'daily',
  date_format: 'YYYY-MM-DD',
});
const app = express();
app.get('/visit', (req, res) => {
  stream.write(`visit by ${req.ip}\n`);
  res.end();
});
app.listen(3000);
