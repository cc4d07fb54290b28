import Fastify from 'fastify';
import cookie from '@fastify/cookie';

const app = Fastify();
app.register(cookie);
app.get('/visit', async (request, reply) => {
  const { theme } = request.cookies;
  reply.clearCookie('theme', { path: '/' });
  return { theme };
});
await app.listen({ port: 3000 });
