/** Where a call's argument names something: the argument itself, or an option of it. */
export interface ArgumentPart {
  arg: number;
  option?: readonly string[];
}

/** A call that sets a cookie, or installs something that does. */
export interface CookieCall {
  calls: readonly string[];
  /** The library as people call it. */
  label: string;
  /** Where the cookie's name stands. */
  name?: ArgumentPart;
  /** The name it has when none is given. */
  defaultName?: string;
  /** Where its life time stands. */
  maxAge?: ArgumentPart & { unit: 'ms' | 's' | 'day' };
  /** Installs a cookie for later rather than setting one now. */
  installs?: boolean;
  /** Fewer arguments only read. */
  minArgs?: number;
  /** Sets one only when this argument is this text. */
  when?: ArgumentPart & { text: string };
  /** A value of `null`, or none, clears the cookie. */
  clearsWithout?: boolean;
  source: string;
}

export const COOKIE_CALLS = [
  {
    calls: ['<express.Response>.cookie()'],
    label: 'Express',
    name: { arg: 0 },
    maxAge: { arg: 2, option: ['maxAge'], unit: 'ms' },
    source: 'https://expressjs.com/en/api.html#res.cookie',
  },
  {
    calls: ['<fastify.Reply>.setCookie()', '<fastify.Reply>.cookie()'],
    label: '@fastify/cookie',
    name: { arg: 0 },
    maxAge: { arg: 2, option: ['maxAge'], unit: 's' },
    source: 'https://github.com/fastify/fastify-cookie',
  },
  {
    calls: ['cookie', 'plainCookie', 'encryptedCookie'].map(
      (method) => `<adonis.Context>.response.${method}()` as const,
    ),
    label: 'AdonisJS',
    name: { arg: 0 },
    maxAge: { arg: 2, option: ['maxAge'], unit: 's' },
    source: 'https://docs.adonisjs.com/guides/basics/cookies',
  },
  {
    calls: ['<hapi.Request>.cookieAuth.set()'],
    label: '@hapi/cookie',
    source: 'https://hapi.dev/module/cookie/api/',
  },
  {
    calls: ['<koa.Context>.cookies.set()'],
    label: 'Koa',
    name: { arg: 0 },
    clearsWithout: true,
    maxAge: { arg: 2, option: ['maxAge'], unit: 'ms' },
    source: 'https://koajs.com/#ctx-cookies-set-name-value-options-',
  },
  {
    calls: ['<cookie.Jar>.set()'],
    label: '',
    name: { arg: 0 },
    clearsWithout: true,
    maxAge: { arg: 2, option: ['maxAge'], unit: 's' },
    source: 'https://nextjs.org/docs/app/api-reference/functions/cookies',
  },
  {
    calls: ['<hapi.Toolkit>.state()', '<hapi.Response>.state()'],
    label: 'hapi',
    name: { arg: 0 },
    source: 'https://hapi.dev/api/#h.state()',
  },
  {
    calls: [
      'npm:hono/cookie.setCookie()',
      'npm:hono/cookie.setSignedCookie()',
      'npm:hono/helper.setCookie()',
    ],
    label: 'Hono',
    name: { arg: 1 },
    maxAge: { arg: 3, option: ['maxAge'], unit: 's' },
    source: 'https://hono.dev/docs/helpers/cookie',
  },
  {
    calls: [
      'npm:h3.setCookie()',
      'global:setCookie()',
      'npm:vinxi/http.setCookie()',
      'npm:@tanstack/react-start/server.setCookie()',
    ],
    label: 'h3',
    name: { arg: 1 },
    minArgs: 3,
    maxAge: { arg: 3, option: ['maxAge'], unit: 's' },
    source: 'https://h3.dev/utils/cookie',
  },
  {
    calls: ['global:setUserSession()', 'global:replaceUserSession()', 'npm:#imports.setUserSession()'],
    label: 'nuxt-auth-utils',
    defaultName: 'nuxt-session',
    source: 'https://github.com/atinux/nuxt-auth-utils#session-management',
  },
  {
    calls: ['npm:express-session()'],
    label: 'express-session',
    name: { arg: 0, option: ['name'] },
    defaultName: 'connect.sid',
    maxAge: { arg: 0, option: ['cookie', 'maxAge'], unit: 'ms' },
    installs: true,
    source: 'https://expressjs.com/en/resources/middleware/session.html',
  },
  {
    calls: ['npm:cookie-session()'],
    label: 'cookie-session',
    name: { arg: 0, option: ['name'] },
    defaultName: 'session',
    maxAge: { arg: 0, option: ['maxAge'], unit: 'ms' },
    installs: true,
    source: 'https://expressjs.com/en/resources/middleware/cookie-session.html',
  },
  {
    calls: ['npm:koa-session()'],
    label: 'koa-session',
    name: { arg: 0, option: ['key'] },
    defaultName: 'koa.sess',
    maxAge: { arg: 0, option: ['maxAge'], unit: 'ms' },
    installs: true,
    source: 'https://github.com/koajs/session',
  },
  {
    calls: ['npm:koa-generic-session()'],
    label: 'koa-generic-session',
    name: { arg: 0, option: ['key'] },
    defaultName: 'koa.sid',
    maxAge: { arg: 0, option: ['cookie', 'maxAge'], unit: 'ms' },
    installs: true,
    source: 'https://github.com/koajs/generic-session#options',
  },
  {
    calls: ['npm:koa-session2()'],
    label: 'koa-session2',
    name: { arg: 0, option: ['key'] },
    defaultName: 'koa:sess',
    maxAge: { arg: 0, option: ['maxAge'], unit: 'ms' },
    installs: true,
    source: 'https://github.com/Secbone/koa-session2',
  },
  {
    calls: ['npm:h3.useSession()', 'npm:h3.updateSession()', 'npm:vinxi/http.useSession()'],
    label: 'h3',
    name: { arg: 1, option: ['name'] },
    defaultName: 'h3',
    maxAge: { arg: 1, option: ['maxAge'], unit: 's' },
    installs: true,
    source: 'https://h3.dev/examples/handle-session',
  },
  {
    calls: ['npm:client-sessions()'],
    label: 'client-sessions',
    name: { arg: 0, option: ['cookieName'] },
    maxAge: { arg: 0, option: ['duration'], unit: 'ms' },
    installs: true,
    source: 'https://github.com/mozilla/node-client-sessions',
  },
  {
    calls: [
      'npm:iron-session.getIronSession()',
      'npm:iron-session/next.withIronSessionApiRoute()',
      'npm:iron-session/express.ironSession()',
    ],
    label: 'iron-session',
    name: { arg: 2, option: ['cookieName'] },
    installs: true,
    source: 'https://github.com/vvo/iron-session',
  },
  {
    calls: ['npm:csrf-csrf.doubleCsrf()', 'npm:tiny-csrf()'],
    label: 'csrf-csrf',
    name: { arg: 0, option: ['cookieName'] },
    installs: true,
    source: 'https://github.com/Psifi-Solutions/csrf-csrf',
  },
  {
    calls: ['npm:better-auth.betterAuth()'],
    label: 'Better Auth',
    defaultName: 'better-auth.session_token',
    installs: true,
    source: 'https://www.better-auth.com/docs/concepts/cookies',
  },
  {
    calls: ['npm:next-auth()', 'npm:next-auth/next()', 'npm:next-auth.NextAuth()'],
    label: 'next-auth',
    defaultName: 'next-auth.session-token',
    installs: true,
    source: 'https://next-auth.js.org/configuration/options#cookies',
  },
  {
    calls: [
      'npm:@auth/express.ExpressAuth()',
      'npm:@auth/sveltekit.SvelteKitAuth()',
      'npm:@auth/core.Auth()',
      'npm:auth-astro()',
    ],
    label: 'Auth.js',
    defaultName: 'authjs.session-token',
    installs: true,
    source: 'https://authjs.dev/reference/core',
  },
  {
    calls: ['npm:express-openid-connect.auth()'],
    label: 'express-openid-connect',
    name: { arg: 0, option: ['session', 'name'] },
    defaultName: 'appSession',
    installs: true,
    source: 'https://auth0.github.io/express-openid-connect/',
  },
  {
    calls: [
      'npm:@auth0/nextjs-auth0.initAuth0()',
      'npm:@auth0/nextjs-auth0.handleAuth()',
      'npm:@auth0/nextjs-auth0/server.Auth0Client()',
    ],
    label: '@auth0/nextjs-auth0',
    defaultName: 'appSession',
    installs: true,
    source: 'https://github.com/auth0/nextjs-auth0',
  },
  {
    calls: [
      'npm:@clerk/nextjs/server.clerkMiddleware()',
      'npm:@clerk/express.clerkMiddleware()',
      'npm:@clerk/nextjs.authMiddleware()',
    ],
    label: 'Clerk',
    defaultName: '__session',
    installs: true,
    source: 'https://clerk.com/docs/guides/how-clerk-works/cookies',
  },
  {
    calls: ['npm:supertokens-node/recipe/session.init()'],
    label: 'SuperTokens',
    defaultName: 'sAccessToken',
    installs: true,
    source:
      'https://supertokens.com/docs/post-authentication/session-management/switch-between-cookies-and-header-authentication',
  },
  {
    calls: ['npm:lucia.Lucia()'],
    label: 'Lucia',
    defaultName: 'auth_session',
    name: { arg: 1, option: ['sessionCookie', 'name'] },
    installs: true,
    source: 'https://v3.lucia-auth.com/basics/configuration',
  },
  {
    calls: [
      'npm:@remix-run/node.createCookieSessionStorage()',
      'npm:react-router.createCookieSessionStorage()',
      'npm:@remix-run/cloudflare.createCookieSessionStorage()',
      'npm:@remix-run/node.createSessionStorage()',
      'npm:@remix-run/node.createFileSessionStorage()',
      'npm:react-router.createSessionStorage()',
    ],
    label: 'Remix',
    name: { arg: 0, option: ['cookie', 'name'] },
    defaultName: '__session',
    maxAge: { arg: 0, option: ['cookie', 'maxAge'], unit: 's' },
    installs: true,
    source: 'https://v2.remix.run/docs/utils/sessions',
  },
  {
    calls: [
      'npm:@remix-run/node.createCookie()',
      'npm:react-router.createCookie()',
      'npm:@remix-run/cloudflare.createCookie()',
    ],
    label: 'Remix',
    name: { arg: 0 },
    maxAge: { arg: 1, option: ['maxAge'], unit: 's' },
    installs: true,
    source: 'https://v2.remix.run/docs/utils/cookies',
  },
  {
    calls: ['npm:@sveltejs/kit.cookies.set()'],
    label: 'SvelteKit',
    name: { arg: 0 },
    source: 'https://svelte.dev/docs/kit/@sveltejs-kit#Cookies',
  },
  {
    calls: ['global:cookieStore.set()'],
    label: 'Cookie Store API',
    name: { arg: 0 },
    source: 'https://developer.mozilla.org/docs/Web/API/CookieStore/set',
  },
  {
    calls: [
      'npm:js-cookie.set()',
      'npm:js-cookie.withAttributes().set()',
      'npm:js-cookie.withConverter().set()',
      'npm:js-cookie.noConflict().set()',
      'global:Cookies.set()',
      'global:Cookies.withAttributes().set()',
      'global:Cookies.withConverter().set()',
      'global:Cookies.noConflict().set()',
      'npm:es-cookie.set()',
      'npm:typescript-cookie.setCookie()',
      'npm:typescript-cookie.Cookies.set()',
      'npm:cookies-js.set()',
    ],
    label: 'js-cookie',
    name: { arg: 0 },
    maxAge: { arg: 2, option: ['expires'], unit: 'day' },
    source: 'https://github.com/js-cookie/js-cookie',
  },
  {
    calls: [
      'npm:universal-cookie().set()',
      'npm:react-cookie.Cookies().set()',
      'npm:react-cookie.useCookies().1()',
      'npm:universal-cookie.Cookies().set()',
      'npm:@vueuse/integrations/useCookies.useCookies().set()',
    ],
    label: 'universal-cookie',
    name: { arg: 0 },
    maxAge: { arg: 2, option: ['maxAge'], unit: 's' },
    source: 'https://github.com/bendotcodes/cookies',
  },
  {
    calls: [
      'npm:cookies-next.setCookie()',
      'npm:cookies-next/client.setCookie()',
      'npm:cookies-next/server.setCookie()',
    ],
    label: 'cookies-next',
    name: { arg: 0 },
    maxAge: { arg: 2, option: ['maxAge'], unit: 's' },
    source: 'https://github.com/andreizanik/cookies-next',
  },
  {
    calls: ['npm:nookies.setCookie()', 'npm:nookies.set()'],
    label: 'nookies',
    name: { arg: 1 },
    maxAge: { arg: 3, option: ['maxAge'], unit: 's' },
    source: 'https://github.com/maticzav/nookies',
  },
  {
    calls: [
      'npm:tiny-cookie.setCookie()',
      'npm:tiny-cookie.set()',
      'npm:vue-cookies.set()',
      'npm:vue-cookie.set()',
      'global:$cookies.set()',
      'npm:@gorniaky/cookies.set()',
    ],
    label: 'vue-cookies',
    name: { arg: 0 },
    source: 'https://github.com/cmp-cc/vue-cookies',
  },
  {
    calls: [
      'npm:ngx-cookie-service.CookieService().set()',
      'npm:ngx-cookie-service-ssr.SsrCookieService().set()',
    ],
    label: 'ngx-cookie-service',
    name: { arg: 0 },
    source: 'https://github.com/stevermeister/ngx-cookie-service',
  },
  {
    calls: ['<angular.Cookies>.put()', '<angular.Cookies>.putObject()'],
    label: 'ngx-cookie',
    name: { arg: 0 },
    source: 'https://github.com/salemdar/ngx-cookie',
  },
  {
    calls: ['npm:ng2-cookies.Cookie.set()', 'npm:ng2-cookies.CookieService().set()'],
    label: 'ng2-cookies',
    name: { arg: 0 },
    source: 'https://github.com/BCJTI/ng2-cookies',
  },
  {
    calls: ['<angularjs.Cookies>.put()', '<angularjs.Cookies>.putObject()'],
    label: 'AngularJS',
    name: { arg: 0 },
    source: 'https://docs.angularjs.org/api/ngCookies/service/$cookies',
  },
  {
    calls: ['<jQuery>.cookie()'],
    label: 'jquery.cookie',
    name: { arg: 0 },
    minArgs: 2,
    clearsWithout: true,
    maxAge: { arg: 2, option: ['expires'], unit: 'day' },
    source: 'https://github.com/carhartl/jquery-cookie',
  },
  {
    calls: ['npm:@std/http/cookie.setCookie()', 'npm:@std/http.setCookie()'],
    label: '@std/http',
    name: { arg: 1, option: ['name'] },
    maxAge: { arg: 1, option: ['maxAge'], unit: 's' },
    source: 'https://jsr.io/@std/http/doc/cookie',
  },
  {
    calls: [
      'npm:@supabase/ssr.createServerClient()',
      'npm:@supabase/ssr.createBrowserClient()',
      ...[
        'createMiddlewareClient',
        'createServerComponentClient',
        'createRouteHandlerClient',
        'createClientComponentClient',
      ].map((name) => `npm:@supabase/auth-helpers-nextjs.${name}()` as const),
    ],
    label: 'Supabase Auth',
    installs: true,
    source: 'https://supabase.com/docs/guides/auth/server-side/creating-a-client',
  },
  {
    calls: ['npm:@fastify/secure-session', 'npm:fastify-secure-session'],
    label: '@fastify/secure-session',
    name: { arg: 1, option: ['cookieName'] },
    defaultName: 'session',
    installs: true,
    source: 'https://github.com/fastify/fastify-secure-session',
  },
  {
    calls: ['npm:@fastify/session', 'npm:fastify-session'],
    label: '@fastify/session',
    name: { arg: 1, option: ['cookieName'] },
    defaultName: 'sessionId',
    installs: true,
    source: 'https://github.com/fastify/session',
  },
  {
    calls: ['npm:@fastify/csrf-protection'],
    label: '@fastify/csrf-protection',
    name: { arg: 1, option: ['cookieKey'] },
    defaultName: '_csrf',
    installs: true,
    source: 'https://github.com/fastify/csrf-protection',
  },
  {
    calls: ['npm:@hapi/yar', 'npm:yar'],
    label: '@hapi/yar',
    name: { arg: 0, option: ['options', 'name'] },
    defaultName: 'session',
    installs: true,
    source: 'https://hapi.dev/module/yar/api/',
  },
  {
    calls: ['npm:@hapi/crumb', 'npm:crumb'],
    label: '@hapi/crumb',
    name: { arg: 0, option: ['options', 'key'] },
    defaultName: 'crumb',
    installs: true,
    source: 'https://hapi.dev/module/crumb/api/',
  },
  {
    calls: ['<hapi.Server>.auth.strategy()'],
    when: { arg: 1, text: 'cookie' },
    label: '@hapi/cookie',
    name: { arg: 2, option: ['cookie', 'name'] },
    defaultName: 'sid',
    maxAge: { arg: 2, option: ['cookie', 'ttl'], unit: 'ms' },
    installs: true,
    source: 'https://hapi.dev/module/cookie/api/',
  },
] as const satisfies readonly CookieCall[];

/** CSRF middleware that keeps its secret in a cookie only when told so. */
export const COOKIE_ON_REQUEST = [
  {
    call: 'npm:csurf()',
    label: 'csurf',
    option: 'cookie',
    defaultName: '_csrf',
    source: 'https://expressjs.com/en/resources/middleware/csurf.html',
  },
] as const;

/** Calls that write response headers; `Set-Cookie` among them sets a cookie. */
export const HEADER_CALLS = [
  {
    calls: [
      '<express.Response>.setHeader()',
      '<express.Response>.appendHeader()',
      '<express.Response>.set()',
      '<express.Response>.header()',
      '<express.Response>.append()',
      '<express.Response>.writeHead()',
    ],
    source: 'https://nodejs.org/api/http.html#responsesetheadername-value',
  },
  {
    calls: ['<fastify.Reply>.header()', '<fastify.Reply>.headers()'],
    source: 'https://fastify.dev/docs/latest/Reference/Reply/',
  },
  {
    calls: [
      '<adonis.Context>.response.header()',
      '<adonis.Context>.response.append()',
      '<koa.Context>.set()',
      '<koa.Context>.append()',
      '<koa.Context>.response.set()',
    ],
    source: 'https://koajs.com/#response',
  },
  {
    calls: [
      '<hono.Context>.header()',
      '<hono.Context>.json()',
      '<hono.Context>.body()',
      '<hono.Context>.text()',
      '<hono.Context>.html()',
      '<hapi.Response>.header()',
    ],
    source: 'https://hono.dev/docs/api/context#header',
  },
  {
    calls: [
      '<web.Headers>.append()',
      '<web.Headers>.set()',
      'global:Headers()',
      'global:Response()',
      'npm:next/server.NextResponse()',
      'npm:next/server.NextResponse.json()',
      'npm:next/server.NextResponse.next()',
      'npm:next/server.NextResponse.redirect()',
      'global:Response.json()',
      'npm:@remix-run/node.redirect()',
      'npm:@remix-run/node.json()',
      'npm:react-router.redirect()',
      'npm:react-router.data()',
      'npm:@sveltejs/kit.json()',
      'npm:@sveltejs/kit.text()',
      'npm:@remix-run/cloudflare.redirect()',
      'npm:@remix-run/cloudflare.json()',
      'npm:react-router.json()',
      'npm:react-router.replace()',
      'global:setHeader()',
      'global:appendHeader()',
      'global:setResponseHeaders()',
      'global:appendResponseHeader()',
      'npm:h3.setResponseHeaders()',
      'npm:h3.setHeader()',
      'npm:h3.setResponseHeader()',
      'npm:h3.appendHeader()',
      'npm:h3.appendResponseHeader()',
      'npm:h3.setHeaders()',
      'global:setResponseHeader()',
    ],
    source: 'https://developer.mozilla.org/docs/Web/API/Response/Response',
  },
] as const;
