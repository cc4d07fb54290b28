const http = require('http');
const debug = require('debug')('shop');

http
  .createServer((req, res) => {
    res.statusCode = 204;
    res.end();
    debug('%s %d', req.method, res.statusCode);
  })
  .listen(3000, () => debug('listening'));
