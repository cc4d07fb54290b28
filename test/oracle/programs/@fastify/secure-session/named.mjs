import Fastify from 'fastify';
import secureSession from '@fastify/secure-session';

const fastify = Fastify();
fastify.register(secureSession, {
  cookieName: 'my-session-cookie',
  key: Buffer.alloc(32, 7),
  cookie: { path: '/' },
});
fastify.get('/visit', (request, reply) => {
  request.session.set('data', { lamp: 1 });
  reply.send('hello world');
});
await fastify.listen({ port: 3000 });
