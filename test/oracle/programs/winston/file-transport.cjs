const http = require('http');
const { createLogger, format, transports } = require('winston');

const logger = createLogger({
  format: format.combine(format.timestamp(), format.simple()),
  transports: [new transports.File({ filename: 'combined.log' })],
});
http
  .createServer((req, res) => {
    logger.log('info', `agent ${req.headers['user-agent']} from ${req.socket.remoteAddress}`);
    res.end();
  })
  .listen(3000);
