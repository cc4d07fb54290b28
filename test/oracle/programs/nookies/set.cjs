const http = require('http');
const { default: nookies } = require('nookies');

http
  .createServer((req, res) => {
    nookies.set({ req, res }, 'second', 'value', { path: '/' });
    res.end();
  })
  .listen(3000);
