import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();
app.use(async (c, next) => {
  await next();
  c.header('Set-Cookie', 'late=1', { append: true });
});
app.get('/visit', (c) => {
  c.res.headers.append('Set-Cookie', 'early=1');
  return c.json({ ok: true });
});
serve({ fetch: app.fetch, port: 8787 });
