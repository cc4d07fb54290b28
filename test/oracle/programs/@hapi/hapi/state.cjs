const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 3000, host: 'localhost', routes: { state: { failAction: 'ignore' } } });
server.route({
  method: 'GET',
  path: '/visit',
  handler: (request, h) => {
    h.state('data', 'firstVisit', { isSecure: false });
    return h.response('Hello').state('lang', 'cy', { isSecure: false });
  },
});
server.start();
