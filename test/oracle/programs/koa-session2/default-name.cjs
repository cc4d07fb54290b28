const Koa = require('koa');
const session = require('koa-session2');

const app = new Koa();
app.use(session());
app.use((ctx) => {
  ctx.session.seen = true;
  ctx.body = 'ok';
});
app.listen(3000);
