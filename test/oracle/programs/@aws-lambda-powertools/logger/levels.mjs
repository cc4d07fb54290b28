import { createServer } from 'node:http';
import { Logger } from '@aws-lambda-powertools/logger';

const logger = new Logger({ serviceName: 'shop' });
createServer((req, res) => {
  logger.info('visit', { agent: req.headers['user-agent'] });
  res.end();
}).listen(3000);
