const Koa = require('koa');
const { default: Router = require('@koa/router') } = require('@koa/router');

const app = new Koa();
const router = new Router();
router.get('/visit', (context) => {
  context.cookies.set('view', 'list');
  context.status = 204;
});
app.use(router.routes()).use(router.allowedMethods());
app.listen(3000);
