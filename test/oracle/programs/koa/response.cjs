const Koa = require('koa');

const app = new Koa();
app.use(async (ctx) => {
  ctx.response.set('Set-Cookie', 'a=1');
  ctx.body = 'ok';
});
app.listen(3000);
