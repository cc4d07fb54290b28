import Hapi from '@hapi/hapi';

const server = Hapi.server({ port: 3000, debug: { log: ['visit'], request: ['visit'] } });
server.route({
  method: 'GET',
  path: '/visit',
  options: { state: { failAction: 'ignore' } },
  handler: (request) => {
    request.log(['visit'], `agent ${request.headers['user-agent']}`);
    server.log(['visit'], { from: request.info.remoteAddress });
    return 'ok';
  },
});
await server.start();
