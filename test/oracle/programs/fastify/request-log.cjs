const fastify = require('fastify')({ logger: { level: 'info' }, disableRequestLogging: true });

fastify.post('/visit', async (request, reply) => {
  request.log.info({ email: request.body.email }, 'sign-up');
  fastify.log.warn('agent %s', request.headers['user-agent']);
  reply.log.info({ from: request.ip });
  return 'ok';
});
fastify.listen({ port: 3000 });
