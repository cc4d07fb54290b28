import { createServer } from 'node:http';
import pinoHttp from 'pino-http';

const logger = pinoHttp();
createServer((req, res) => {
  logger(req, res);
  res.end('ok');
}).listen(3000);
