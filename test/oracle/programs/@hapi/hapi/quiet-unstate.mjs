import Hapi from '@hapi/hapi';

const server = Hapi.server({ port: 3000 });
server.route({
  method: 'GET',
  path: '/visit',
  handler: (request, h) => {
    const { theme } = request.state;
    return h.response(theme ?? 'light').unstate('theme');
  },
});
await server.start();
