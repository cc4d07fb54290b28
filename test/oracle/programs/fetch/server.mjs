import { createServer } from 'node:http';

createServer(async (req, res) => {
  await fetch('https://geo.example.com/lookup?ip=' + req.socket.remoteAddress);
  res.end();
}).listen(3000);
