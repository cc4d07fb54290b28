import Fastify from 'fastify';
import fastifyCookie from '@fastify/cookie';
import fastifySession from '@fastify/session';

const app = Fastify();
app.register(fastifyCookie);
app.register(fastifySession, {
  secret: 'a secret with minimum length of 32 characters',
  cookie: { secure: false },
});
app.get('/visit', async (request) => {
  request.session.seen = true;
  return 'ok';
});
await app.listen({ port: 3000 });
