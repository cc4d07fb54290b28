const Koa = require('koa');
const logger = require('koa-pino-logger');

const app = new Koa();
app.use(logger());
app.use((ctx) => {
  ctx.body = 'ok';
});
app.listen(3000);
