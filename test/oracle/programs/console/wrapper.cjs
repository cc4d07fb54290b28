const http = require('http');

const log = (...parts) => console.info(new Date().toISOString(), ...parts);
http
  .createServer((req, res) => {
    const { 'user-agent': agent, referer = 'nowhere' } = req.headers;
    log('visit', agent);
    log('from', referer);
    res.end();
  })
  .listen(3000);
