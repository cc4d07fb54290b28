const fastify = require('fastify')();

fastify.register(require('@fastify/cookie'));
fastify.register(require('@fastify/session'), {
  cookieName: 'shop',
  secret: 'a secret with minimum length of 32 characters',
  cookie: { secure: false },
});
fastify.get('/visit', (request, reply) => {
  request.session.seen = true;
  reply.send('ok');
});
fastify.listen({ port: 3000 });
