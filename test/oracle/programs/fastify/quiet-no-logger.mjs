import Fastify from 'fastify';

const fastify = Fastify();
fastify.get('/visit', async () => ({ ok: true }));
await fastify.listen({ port: 3000 });
