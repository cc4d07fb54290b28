import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();
app.post('/visit', async (c) => {
  const { email } = await c.req.json();
  console.log('sign-up', email, c.req.header('user-agent'));
  return c.text('ok');
});
serve(app);
