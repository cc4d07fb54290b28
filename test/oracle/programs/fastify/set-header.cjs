const fastify = require('fastify')();

fastify.route({
  method: 'GET',
  url: '/visit',
  handler: async (req, reply) => {
    reply.header('Set-Cookie', 'flag=1');
    return 'ok';
  },
});
fastify.listen({ port: 3000 });
