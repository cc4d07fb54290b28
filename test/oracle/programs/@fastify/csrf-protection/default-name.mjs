import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';

const fastify = Fastify();
await fastify.register(cookie);
await fastify.register(csrf);
fastify.get('/visit', async (request, reply) => ({ token: await reply.generateCsrf() }));
await fastify.listen({ port: 3000 });
