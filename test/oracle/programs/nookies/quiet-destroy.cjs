const http = require('http');
const { destroyCookie, parseCookies } = require('nookies');

http
  .createServer((req, res) => {
    const { theme } = parseCookies({ req });
    destroyCookie({ res }, 'theme');
    res.end(theme);
  })
  .listen(3000);
