import Koa from 'koa';
import logger from 'koa-logger';

const app = new Koa();
app.use(logger());
app.use((ctx) => {
  ctx.body = 'ok';
});
app.listen(3000);
