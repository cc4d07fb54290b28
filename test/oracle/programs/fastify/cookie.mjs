import Fastify from 'fastify';
import cookie from '@fastify/cookie';

const fastify = Fastify();
await fastify.register(cookie, { secret: 'my-secret' });
fastify.get('/visit', (request, reply) => {
  reply.setCookie('foo', 'foo', { path: '/', maxAge: 3600 }).send({ hello: 'world' });
});
fastify.post('/visit', async (request, reply) => {
  reply.cookie('bar', 'bar');
  return { hello: 'world' };
});
await fastify.listen({ port: 3000 });
