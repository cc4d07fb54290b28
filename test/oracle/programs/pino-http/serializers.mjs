import express from 'express';
import { pinoHttp } from 'pino-http';

const app = express();
app.use(
  pinoHttp({
    serializers: {
      req: (req) => ({ method: req.method, url: req.url }),
    },
  }),
);
app.get('/visit', (req, res) => {
  req.log.info({ agent: req.get('user-agent') }, 'agent');
  res.end();
});
app.listen(3000);
