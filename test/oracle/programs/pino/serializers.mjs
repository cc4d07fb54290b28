import express from 'express';
import pino from 'pino';

const logger = pino({
  serializers: { visitor: (visitor) => ({ phone: visitor.phone }) },
});
const app = express();
app.use(express.json());
app.post('/visit', (req, res) => {
  logger.info({ visitor: req.body });
  res.end();
});
app.listen(3000);
