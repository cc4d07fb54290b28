import Fastify from 'fastify';

const app = Fastify();
app.get('/visit', (request, reply) => {
  reply.raw.setHeader('Set-Cookie', 'raw=1');
  reply.raw.end('ok');
});
app.post('/visit', (request, reply) => {
  reply.headers({ 'set-cookie': 'many=1' }).send('ok');
});
await app.listen({ port: 3000 });
