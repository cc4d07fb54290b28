import { createServer } from 'node:http';

createServer((req, res) => {
  process.stdout.write(`${req.socket.remoteAddress} ${req.method} ${req.url}\n`);
  res.end();
}).listen(3000);
