import 'reflect-metadata';
import { createServer } from 'node:http';
import { Logger, PinoLogger } from 'nestjs-pino';

const pinoLogger = new PinoLogger({ pinoHttp: { level: 'info' } });
const logger = new Logger(pinoLogger, {});
createServer((req, res) => {
  logger.log(`agent ${req.headers['user-agent']}`);
  pinoLogger.info({ from: req.headers.referer });
  res.end();
}).listen(3000);
