const http = require('http');

const server = http.createServer();
server.on('request', (req, res) => {
  res.writeHead(200, { 'Content-Type': 'text/plain', 'Set-Cookie': ['a=1', 'b=2; Secure'] });
  res.end('Hello');
});
server.listen(8080);
