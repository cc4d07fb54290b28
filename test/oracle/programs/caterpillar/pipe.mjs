import http from 'node:http';
import { Logger, Human } from 'caterpillar';

const logger = new Logger();
logger.pipe(new Human()).pipe(process.stdout);
http
  .createServer((req, res) => {
    logger.log('info', 'agent', req.headers['user-agent']);
    res.end();
  })
  .listen(3000);
