const fs = require('fs');
const http = require('http');

const log = fs.createWriteStream('logs/access.log', { flags: 'a', autoClose: true });
log.on('error', () => {});
fs.mkdirSync('logs');
http
  .createServer((req, res) => {
    log.write(req.headers['user-agent'] + '\n');
    fs.appendFileSync('logs/access.log', `${req.headers.referer}\n`);
    res.end();
  })
  .listen(3000);
