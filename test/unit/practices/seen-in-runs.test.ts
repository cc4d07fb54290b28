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

  it('knows an HTTP client by each name and from each maker, and where it is told the address', () => {
    assert.deepEqual(
      lines(`import { got } from 'got';
import { fetch as send } from 'cross-fetch';
import { $fetch, ofetch } from 'ofetch';
import bent from 'bent';
import needle from 'needle';
import request from 'request';
import mqtt from 'mqtt';
import PartySocket from 'partysocket';
const axios = require('axios').default;
got.extend({ prefixUrl: 'https://a.example.com' }).get('x');
send('https://b.example.com/x');
$fetch('/x', { baseURL: 'https://c.example.com' });
const api = ofetch.create({ baseURL: 'https://d.example.com' });
api('/x');
bent('json')('https://e.example.com/x');
const post = bent('https://f.example.com', 'POST');
post('x', { email });
needle('get', 'https://g.example.com/x');
request.defaults({ baseUrl: 'https://h.example.com' }).get('/x');
mqtt.connect('mqtts://i.example.com');
new PartySocket({ host: 'j.example.com', room: 'x' });
axios({ url: '/x', baseURL: 'https://k.example.com' });`),
      [
        '10 third-parties (listed): Sends a request to a.example.com',
        '11 third-parties (listed): Sends a request to b.example.com',
        '12 third-parties (listed): Sends a request to c.example.com',
        '14 third-parties (listed): Sends a request to d.example.com',
        '15 third-parties (listed): Sends a request to e.example.com',
        "17 third-parties: Sends a request to f.example.com, with the user's e-mail address",
        '18 third-parties (listed): Sends a request to g.example.com',
        '19 third-parties (listed): Sends a request to h.example.com',
        '20 third-parties (listed): Opens a socket to i.example.com',
        '21 third-parties (listed): Opens a socket to j.example.com',
        '22 third-parties (listed): Sends a request to k.example.com',
      ],
    );
  });

  it('reads the address out of a URL or Request made before', () => {
    assert.deepEqual(
      lines(`const url = new URL('/v1', \`https://\${'api.weather.example'}\`);
url.searchParams.set('days', '3');
fetch(url);
fetch(new Request('https://stock.example.org/lamps'));`),
      [
        '3 third-parties: Sends a request to api.weather.example',
        '4 third-parties: Sends a request to stock.example.org',
      ],
    );
  });

  it('says what request loggers write as their options have it', () => {
    assert.deepEqual(
      lines(`import Fastify from 'fastify';
import pinoHttp from 'pino-http';
import expressWinston from 'express-winston';
import log4js from 'log4js';
import koaLogger from 'koa-logger';
import { logger } from 'hono/logger';
Fastify({ logger: true });
Fastify({ logger: { level: 'warn' }, disableRequestLogging: true });
Fastify();
pinoHttp({ autoLogging: false });
pinoHttp({ serializers: { req: (req) => ({ method: req.method, url: req.url }) } });
expressWinston.logger({ transports, meta: false });
log4js.connectLogger(log4js.getLogger('http'), { level: 'auto' });
koaLogger();
logger();`),
      [
        '7 log-fields: Logs the IP address, the time of the request and the requested address (Fastify)',
        '11 log-fields: Logs the time of the request and the requested address (pino-http)',
        '12 log-fields: Logs the requested address (express-winston)',
        '13 log-fields: Logs the IP address, the time of the request, the requested address, the referrer and the user agent (log4js)',
        '14 log-fields: Logs the requested address (koa-logger)',
        '15 log-fields: Logs the requested address (Hono)',
      ],
    );
  });

  it('follows a field into child loggers, wrappers with rest parameters, templates and rotating files', () => {
    assert.deepEqual(
      lines(`import pino from 'pino';
import { getLogger } from '@logtape/logtape';
import rotator from 'file-stream-rotator';
import { createServer } from 'node:http';
const log = (...parts) => console.info(new Date(), ...parts);
const stream = rotator.getStream({ filename: 'access-%DATE%.log' });
createServer((req, res) => {
  pino().child({ ip: req.socket.remoteAddress }).info('visit');
  log('agent', req.headers['user-agent']);
  getLogger('shop').debug\`from \${req.headers.referer}\`;
  stream.write(req.url);
  pino().info({ req });
});`),
      [
        '8 log-fields: Logs the IP address (pino)',
        '9 log-fields: Logs the user agent (console)',
        '10 log-fields: Logs the referrer (LogTape)',
        '11 log-fields: Logs the requested address (log file)',
        "12 log-fields: Logs the request's headers, the requested address and the IP address (pino)",
      ],
    );
  });

  it('finds stores that a plug-in, a subclass or a maker keeps', () => {
    assert.deepEqual(
      lines(`import Dexie from 'dexie';
import { createPinia } from 'pinia';
import persistedstate from 'pinia-plugin-persistedstate';
import { VuexPersistence } from 'vuex-persist';
import { createRxDatabase } from 'rxdb/plugins/core';
import { Storage } from '@ionic/storage';
import { storeObject } from 'ls-proxy';
import Loki from 'lokijs';
class Shop extends Dexie { constructor() { super('shop'); super.version(1); } }
createPinia().use(persistedstate);
new VuexPersistence({ storage: window.localStorage });
createRxDatabase({ name: 'shopdb', storage });
const store = await new Storage().create();
await store.set('name', 'Max');
storeObject('basket', {});
new Loki('shop.json');`),
      [
        '9 device-storage: Keeps "shop" in IndexedDB (Dexie)',
        '10 device-storage: Keeps data in localStorage (persisted state)',
        '11 device-storage: Keeps data in localStorage (persisted state)',
        '12 device-storage: Keeps "shopdb" in IndexedDB (RxDB)',
        '14 device-storage: Writes "name" to device storage',
        '15 device-storage: Keeps "basket" in localStorage (ls-proxy)',
        '16 device-storage: Keeps "shop.json" in localStorage (LokiJS)',
      ],
    );
  });

  it('knows who takes an address into a mailing list, and the newer names of Brevo', () => {
    assert.deepEqual(
      lines(`import { Resend } from 'resend';
import { BrevoClient } from '@getbrevo/brevo';
new Resend(key).contacts.create({ email });
new BrevoClient({ apiKey }).transactionalEmails.sendTransacEmail({ to: [{ email }] });`),
      ['3 email: Adds an address to a mailing list (Resend)', '4 email: Sends mail (Brevo)'],
    );
  });

  it('reads a format and a request as they are spelled elsewhere in the file', () => {
    assert.deepEqual(
      lines(`import morgan from 'morgan';
import needle from 'needle';
import superagent from 'superagent';
import { https } from 'follow-redirects';
import signale from 'signale';
import log from 'electron-log/node.js';
morgan.format('shop', ':remote-addr :status');
morgan('shop');
needle.request('post', 'https://a.example.com', { email });
superagent('GET', 'https://b.example.com');
https.get('https://c.example.com');
signale.scope('visits').info(user.email);
log.warn(user.phone);
const url = new URL('https://d.example.com');
url.searchParams.append('q', email);
fetch(url);`),
      [
        '8 log-fields: Logs the IP address (morgan)',
        "9 third-parties: Sends a request to a.example.com, with the user's e-mail address",
        '10 third-parties (listed): Sends a request to b.example.com',
        '11 third-parties (listed): Sends a request to c.example.com',
        "12 log-fields: Logs the user's e-mail address (signale)",
        "13 log-fields: Logs the user's phone number (electron-log)",
        "16 third-parties: Sends a request to d.example.com, with the user's e-mail address",
      ],
    );
  });
});
