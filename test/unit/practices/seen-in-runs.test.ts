import assert from 'node:assert/strict';
import { lines } from '../../support/practices-of.js';

/** What test/oracle taught: programs did this, and the analysis did not say so, or said more. */
describe('practices seen in runs', () => {
  it('names the cookie of each session and form library by its own rules', () => {
    assert.deepEqual(
      lines(`import Koa from 'koa';
import session from 'koa-generic-session';
import Hapi from '@hapi/hapi';
import Crumb from '@hapi/crumb';
import { useSession } from 'h3';
new Koa().use(session());
const server = Hapi.server();
await server.register({ plugin: Crumb, options: { key: 'token' } });
server.auth.strategy('session', 'cookie', { cookie: { name: 'sid-example', password } });
server.auth.strategy('token', 'jwt', { key });
export default (event) => useSession(event, { password });`),
      [
        '6 cookies: Sets the cookie "koa.sid" (koa-generic-session)',
        '8 cookies: Sets the cookie "token" (@hapi/crumb)',
        '9 cookies: Sets the cookie "sid-example" (@hapi/cookie)',
        '11 cookies: Sets the cookie "h3" (h3)',
      ],
    );
  });

  it('takes a cookie set without a value for a cleared one, where the library does', () => {
    assert.deepEqual(
      lines(`import Koa from 'koa';
new Koa().use((ctx) => {
  ctx.cookies.set('old', null);
  ctx.cookies.set('older');
  ctx.cookies.set('new', '1');
});`),
      ['5 cookies: Sets the cookie "new" (Koa)'],
    );
  });
});
