import { createServer } from 'node:http';

createServer((request, response) => {
  response.setHeader('Set-Cookie', 'visits=1; Max-Age=3600');
  response.end('Hello');
}).listen(8080);
