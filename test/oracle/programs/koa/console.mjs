import Koa from 'koa';
import bodyParser from 'koa-bodyparser';

const app = new Koa();
app.use(bodyParser());
app.use((ctx) => {
  console.log(ctx.ip, ctx.get('referer'), ctx.request.body?.email);
  ctx.body = 'ok';
});
app.listen(3000);
