import http from 'node:http';

http
  .createServer((req, res) => {
    const known = req.headers.cookie?.includes('theme=');
    res.setHeader('Set-Cookie', 'theme=; Path=/; Max-Age=0');
    res.writeHead(known ? 200 : 404, { 'Content-Type': 'text/plain' });
    res.end();
  })
  .listen(8080);
