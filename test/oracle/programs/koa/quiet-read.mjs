import Koa from 'koa';

const app = new Koa();
app.use((ctx) => {
  const view = ctx.cookies.get('view');
  ctx.cookies.set('old', null);
  ctx.body = view ?? 'grid';
});
app.listen(3000);
