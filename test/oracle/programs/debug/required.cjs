const http = require('http');
const debug = require('debug')('shop');

http
  .createServer((req, res) => {
    debug('cookies: %s', req.headers.cookie);
    res.end();
  })
  .listen(3000);
