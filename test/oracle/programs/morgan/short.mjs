import { createServer } from 'node:http';
import morgan from 'morgan';

const logger = morgan('short');
createServer((req, res) => {
  logger(req, res, () => res.end('ok'));
}).listen(3000);
