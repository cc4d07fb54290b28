import Koa from 'koa';

const app = new Koa();
app.use(async (ctx, next) => {
  await next();
  ctx.append('Set-Cookie', 'trial=1; Path=/');
});
app.use((ctx) => {
  ctx.set('Set-Cookie', ['plan=free']);
  ctx.body = 'Hello';
});
app.listen(3000);
