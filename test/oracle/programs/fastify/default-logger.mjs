import Fastify from 'fastify';

const fastify = Fastify({ logger: true });
fastify.get('/visit', async () => 'ok');
fastify.post('/visit', async () => 'ok');
await fastify.listen({ port: 3000 });
