const koa = require('koa');
const session = require('koa-generic-session');

const app = new koa();
app.keys = ['keys', 'keykeys'];
app.use(session({ allowEmpty: true }));
app.use(async (ctx) => {
  ctx.session.count = 1;
  ctx.body = 'ok';
});
app.listen(3000);
