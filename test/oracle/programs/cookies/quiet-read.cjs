const http = require('http');
const Cookies = require('cookies');

http
  .createServer((req, res) => {
    const cookies = Cookies(req, res);
    res.end(cookies.get('theme') ? 'themed' : 'plain');
  })
  .listen(3000);
