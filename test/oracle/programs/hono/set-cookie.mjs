import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { setCookie, setSignedCookie } from 'hono/cookie';

const app = new Hono();
app.get('/visit', async (c) => {
  setCookie(c, 'delicious_cookie', 'macha', { maxAge: 1000 });
  await setSignedCookie(c, 'fortune', 'lots', 'secret ingredient');
  return c.text('ok');
});
serve(app);
