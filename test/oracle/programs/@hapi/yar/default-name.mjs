import Hapi from '@hapi/hapi';
import Yar from '@hapi/yar';

const server = Hapi.server({ port: 3000 });
await server.register({
  plugin: Yar,
  options: {
    cookieOptions: { password: 'the-password-must-be-at-least-32-characters-long', isSecure: false },
  },
});
server.route({
  method: 'GET',
  path: '/visit',
  handler: (request) => {
    request.yar.set('example', { key: 'value' });
    return 'ok';
  },
});
await server.start();
