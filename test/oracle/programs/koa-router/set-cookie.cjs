const Koa = require('koa');
const { default: Router = require('koa-router') } = require('koa-router');

const app = new Koa();
const router = new Router();
router.get('/visit', (ctx) => {
  ctx.cookies.set('from', 'koa-router');
  ctx.body = 'ok';
});
app.use(router.routes());
app.listen(3000);
