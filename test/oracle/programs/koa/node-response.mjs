import Koa from 'koa';

const app = new Koa();
app.use(async ({ res, response }) => {
  res.setHeader('Set-Cookie', 'a=1');
  response.body = 'ok';
});
app.listen(3000);
