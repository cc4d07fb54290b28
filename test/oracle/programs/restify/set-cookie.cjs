const restify = require('restify');

const server = restify.createServer();
server.get('/visit', (req, res, next) => {
  res.setHeader('Set-Cookie', 'from=restify');
  res.send(200, { ok: true });
  next();
});
server.listen(8080);
