import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';

createServer((req, res) => {
  appendFileSync('requests.log', `${req.method} ${res.statusCode}\n`);
  res.end();
}).listen(3000);
