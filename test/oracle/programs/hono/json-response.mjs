import { serve } from '@hono/node-server';

serve({
  fetch: () => Response.json({ ok: true }, { headers: { 'Set-Cookie': 'json=1' } }),
});
