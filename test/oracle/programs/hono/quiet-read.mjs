import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';

const app = new Hono();
app.get('/visit', (c) => {
  const theme = getCookie(c, 'theme');
  deleteCookie(c, 'theme');
  return c.text(theme ?? 'light');
});
serve(app);
