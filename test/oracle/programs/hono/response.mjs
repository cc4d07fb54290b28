import { serve } from '@hono/node-server';

serve({
  fetch: (request) => {
    if (new URL(request.url).pathname !== '/visit') return new Response('Not found', { status: 404 });
    const headers = new Headers({ 'content-type': 'text/plain' });
    headers.append('set-cookie', 'first=1; Path=/');
    headers.append('set-cookie', 'second=2; Path=/');
    return new Response('ok', { headers });
  },
});
