const Koa = require('koa');
const morgan = require('koa-morgan');

const app = new Koa();
app.use(morgan('combined'));
app.use((ctx) => {
  ctx.body = 'ok';
});
app.listen(3000);
