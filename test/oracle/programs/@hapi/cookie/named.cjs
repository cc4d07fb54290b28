const Hapi = require('@hapi/hapi');

async function start() {
  const server = Hapi.server({ port: 3000 });
  await server.register(require('@hapi/cookie'));
  server.auth.strategy('session', 'cookie', {
    cookie: { name: 'sid-example', password: '!wsYhFA*C2U6nz=Bu^%A@^F#SF3&kSR6', isSecure: false },
  });
  server.route({
    method: 'GET',
    path: '/visit',
    handler: (request) => {
      request.cookieAuth.set({ id: 1 });
      return 'ok';
    },
  });
  await server.start();
}
start();
