const Koa = require('koa');
const koaSession = require('koa-session');
const session = koaSession.default ?? koaSession;

const app = new Koa();
app.keys = ['some secret hurr'];
const CONFIG = { key: 'shop.sess', maxAge: 86400000, signed: true };
app.use(session(CONFIG, app));
app.use((ctx) => {
  ctx.session.step = 1;
  ctx.body = 'ok';
});
app.listen(3000);
