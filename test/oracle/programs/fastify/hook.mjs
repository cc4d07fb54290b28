import { fastify } from 'fastify';
import cookie from '@fastify/cookie';

const app = fastify({ logger: true });
app.register(cookie);
app.addHook('onRequest', async (request, reply) => {
  reply.setCookie('hook', '1');
});
app.register(async (scope) => {
  scope.get('/visit', async (request, reply) => {
    reply.setCookie('scope', '1', { path: '/' });
    return 'ok';
  });
});
await app.listen({ port: 3000 });
