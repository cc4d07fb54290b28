import Koa from 'koa';

const app = new Koa();
app.use(async (ctx) => {
  ctx.cookies.set('view', 'grid', { httpOnly: false });
  ctx.body = 'Hello';
});
app.listen(3000);
