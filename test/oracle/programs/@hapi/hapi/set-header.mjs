import Hapi from '@hapi/hapi';

const server = new Hapi.Server({ port: 3000 });
server.route({
  method: ['GET', 'POST'],
  path: '/visit',
  handler: (request, h) => h.response('Hello').header('Set-Cookie', 'plain=1'),
});
await server.start();
