import Koa from 'koa';
import logger from 'koa-pino-logger';

const app = new Koa();
app.use(logger({ autoLogging: false }));
app.use((ctx) => {
  ctx.log.info({ agent: ctx.get('user-agent') });
  ctx.body = 'ok';
});
app.listen(3000);
