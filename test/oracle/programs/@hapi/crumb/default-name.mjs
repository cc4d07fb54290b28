import Hapi from '@hapi/hapi';
import Crumb from '@hapi/crumb';

const server = Hapi.server({ port: 3000 });
await server.register({ plugin: Crumb, options: { cookieOptions: { isSecure: false } } });
server.route({ method: 'GET', path: '/visit', handler: (request) => request.plugins.crumb });
await server.start();
