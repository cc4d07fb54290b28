import http from 'node:http';
import bunyan from 'bunyan';

const log = bunyan.createLogger({ name: 'shop', serializers: bunyan.stdSerializers });
http
  .createServer((req, res) => {
    log.info({ req }, 'visit');
    res.end();
  })
  .listen(3000);
