import assert from 'node:assert/strict';
import { lines as linesOf, practicesOf as allOf, type Where } from '../../support/practices-of.js';

const lines = (text: string, where: Where = {}): string[] => linesOf(text, { ...where, kind: 'cookies' });
const practicesOf = (text: string, where: Where = {}): ReturnType<typeof allOf> =>
  allOf(text, { ...where, kind: 'cookies' });

describe('practices/cookies', () => {
  it('finds cookies set through document, however it is spelled', () => {
    assert.deepEqual(
      lines(`document.cookie = 'theme=dark; max-age=31536000';
const d = window.document;
d['coo' + 'kie'] = \`lang=\${lang}\`;
const { document: page = null } = globalThis;
page.cookie = value;
const key = 'cookie';
self.document[key] = 'a=b';
(function (w, doc) { doc.cookie = 'iife=1'; })(window, document);`),
      [
        '1 cookies: Sets the cookie "theme" (document.cookie)',
        '3 cookies: Sets the cookie "lang" (document.cookie)',
        '5 cookies: Sets a cookie (document.cookie)',
        '7 cookies: Sets the cookie "a" (document.cookie)',
        '8 cookies: Sets the cookie "iife" (document.cookie)',
      ],
    );
  });

  it('finds cookies set by reflection, and headers named by a constant', () => {
    assert.deepEqual(
      lines(`Object.assign(document, { cookie: 'a=1' });
Reflect.set(document, 'cookie', 'b=1');
Object.assign(settings, { cookie: 'c=1' });`),
      [
        '1 cookies: Sets the cookie "a" (document.cookie)',
        '2 cookies: Sets the cookie "b" (document.cookie)',
      ],
    );
    assert.deepEqual(
      lines(`const HEADER = 'SET-COOKIE';\nexport const f = (req, res) => res.setHeader(HEADER, 'd=1');`),
      ['2 cookies: Sets the cookie "d" (Set-Cookie)'],
    );
  });

  it('is silent about reading, clearing, and what only looks like a cookie', () => {
    assert.deepEqual(
      lines(`const all = document.cookie;
document.cookie = 'theme=; expires=Thu, 01 Jan 1970 00:00:00 GMT';
document.cookie = \`theme=; expires=\${new Date(0).toUTCString()}\`;
document.cookie = 'theme=; max-age=0';
function own(document) { document.cookie = 'x=1'; }
const jar = { cookie: '' };
jar.cookie = 'x=1';
import Cookies from 'js-cookie';
Cookies.get('a'); Cookies.remove('a');
const cookies = new Map();
cookies.set('chocolate', 2);
class Baker { cookie(kind) { return this; } }
new Baker().cookie('sesame').cookie('matcha');`),
      [],
    );
  });

  it('finds the cookies of server frameworks', () => {
    assert.deepEqual(
      lines(`import express, { type Response as Out } from 'express';
import Koa from 'koa';
import fastify from 'fastify';
import { setCookie } from 'hono/cookie';
import { cookies } from 'next/headers';
const app = express();
app.get('/', (req, res) => { res.status(200).cookie('a', 1); res.clearCookie('a'); });
const router = express.Router();
router.route('/x').post(function (req, res, next) { res.setHeader('Set-Cookie', ['b=1', 'c=2']); });
export function send(out: Out) { out.cookie('d', '1', { maxAge: 0 }); out.cookie('e', '1'); }
new Koa().use(async (ctx) => { ctx.cookies.set('f', '1'); });
fastify().get('/', async (request, reply) => { reply.setCookie('g', '1'); reply.header('set-cookie', 'h=1'); });
setCookie(c, 'i', '1');
(await cookies()).set('j', '1');
(await cookies()).set({ name: 'k', value: '1' });
new Response('', { headers: { 'Set-Cookie': 'l=1' } });
const headers = new Headers(); headers.append('set-cookie', 'm=1');
res2.cookie('unknown', '1');`),
      [
        '7 cookies: Sets the cookie "a" (Express)',
        '9 cookies: Sets the cookie "b" (Set-Cookie)',
        '9 cookies: Sets the cookie "c" (Set-Cookie)',
        '10 cookies: Sets the cookie "e" (Express)',
        '11 cookies: Sets the cookie "f" (Koa)',
        '12 cookies: Sets the cookie "g" (@fastify/cookie)',
        '12 cookies: Sets the cookie "h" (Set-Cookie)',
        '13 cookies: Sets the cookie "i" (Hono)',
        '14 cookies: Sets the cookie "j" (cookies().set)',
        '15 cookies: Sets the cookie "k" (cookies().set)',
        '16 cookies: Sets the cookie "l" (Set-Cookie)',
        '17 cookies: Sets the cookie "m" (Set-Cookie)',
      ],
    );
  });

  it('finds middleware where it is installed, with the name it gives', () => {
    assert.deepEqual(
      lines(`const session = require('express-session');
const csrf = require('csurf');
app.use(session({ name: 'sid', cookie: { maxAge: 1000 * 60 * 60 * 24 * 30 } }));
app.use(session());
app.use(require('cookie-session')({ name: 'cs' }));
app.use(csrf());
app.use(csrf({ cookie: true }));
require('cookie-parser')();
const server = require('fastify')();
server.register(require('@fastify/session'), { cookieName: 'fs' });`),
      [
        '3 cookies: Sets the cookie "sid" (express-session)',
        '4 cookies: Sets the cookie "connect.sid" (express-session)',
        '5 cookies: Sets the cookie "cs" (cookie-session)',
        '7 cookies: Sets the cookie "_csrf" (csurf)',
        '10 cookies: Sets the cookie "fs" (@fastify/session)',
      ],
    );
  });

  it('recognizes handlers by how their parameters are named', () => {
    assert.deepEqual(
      lines(`export default function handler(req, res) { res.cookie('a', '1'); }
exports.login = (err, request, response, next) => { response.cookie('b', '1'); };
module.exports = async ctx => { ctx.cookies.set('c', '1'); };
const f = (res) => { res.cookie('d', '1'); };
fetch('/').then((res) => { res.cookie('e', '1'); });
const g = (result) => { result.cookie('f', '1'); };`),
      [
        '1 cookies: Sets the cookie "a" (Express)',
        '2 cookies: Sets the cookie "b" (Express)',
        '3 cookies: Sets the cookie "c" (Koa)',
        '4 cookies: Sets the cookie "d" (Express)',
      ],
    );
  });

  it('reads how long a cookie lasts', () => {
    const periods = (text: string): (string | null)[] => practicesOf(text).map(({ retention }) => retention);
    assert.deepEqual(
      periods(`const DAY = 24 * 3600 * 1000;
export default (req, res) => { res.cookie('a', 1, { maxAge: 30 * DAY }); };`),
      ['P30D'],
    );
    assert.deepEqual(periods(`document.cookie = 'a=1; max-age=3600'`), ['PT1H']);
    assert.deepEqual(periods(`import Cookies from 'js-cookie'; Cookies.set('a', 1, { expires: 365 })`), [
      'P1Y',
    ]);
  });
});
