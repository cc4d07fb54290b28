/** What a function that calls another back hands to it. */
export interface Signature {
  params: readonly string[];
  /** With four parameters, the first is an error. */
  errorFirst?: boolean;
}

interface CallbackEntry extends Signature {
  /** The calls that take the callback; `{name}` where it stands in an option object, `('name')` for one event. */
  calls: readonly string[];
  source: string;
}

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'all', 'use', 'options', 'head'];
const on = (type: string, methods: readonly string[]): string[] =>
  methods.map((method) => `${type}.${method}()`);

const ENTRIES: readonly CallbackEntry[] = [
  {
    calls: ['npm:pino-http(){serializers}', 'npm:pino-http.pinoHttp(){serializers}'],
    params: ['<express.Request>'],
    source: 'https://github.com/pinojs/pino-http#custom-serializers',
  },
  {
    calls: [
      "<socketio.Server>.on('connection')",
      "<socketio.Server>.on('connect')",
      '<socketio.Server>.use()',
    ],
    params: ['<socketio.Socket>'],
    source: 'https://socket.io/docs/v4/server-api/#event-connection',
  },
  {
    // The pieces of a request's body.
    calls: [
      "<express.Request>.on('data')",
      "<express.Request>.once('data')",
      "<express.Request>.addListener('data')",
    ],
    params: ['<express.Request>.body'],
    source: 'https://nodejs.org/api/stream.html#event-data',
  },
  {
    calls: on('<express.App>', [...VERBS, 'param']),
    params: ['<express.Request>', '<express.Response>'],
    errorFirst: true,
    source: 'https://expressjs.com/en/guide/using-middleware.html',
  },
  {
    calls: ['npm:http.createServer()', 'npm:https.createServer()', 'npm:http2.createServer()', 'npm:micro()'],
    params: ['<express.Request>', '<express.Response>'],
    source: 'https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener',
  },
  {
    calls: [
      'npm:firebase-functions.https.onRequest()',
      'npm:firebase-functions/v2/https.onRequest()',
      'npm:@google-cloud/functions-framework.http()',
    ],
    params: ['<express.Request>', '<express.Response>'],
    source: 'https://firebase.google.com/docs/functions/http-events',
  },
  {
    calls: [
      ...on('<fastify>', [...VERBS, 'addHook', 'setNotFoundHandler']),
      '<fastify>.route(){handler}',
      '<fastify>.get(){handler}',
      '<fastify>.post(){handler}',
      '<fastify>.route(){preHandler}',
      '<fastify>.route(){onRequest}',
    ],
    params: ['<fastify.Request>', '<fastify.Reply>'],
    source: 'https://fastify.dev/docs/latest/Reference/Routes/',
  },
  {
    calls: ['lookup', 'resolve', 'resolve4', 'resolve6'].map((method) => `npm:dns.${method}()`),
    params: ['', 'npm:dns.lookup()'],
    source: 'https://nodejs.org/api/dns.html',
  },
  {
    calls: ['<fastify>.setErrorHandler()'],
    params: ['', '<fastify.Request>', '<fastify.Reply>'],
    source: 'https://fastify.dev/docs/latest/Reference/Server/#seterrorhandler',
  },
  {
    calls: [
      '<fastify>.register()',
      'npm:fastify-plugin()',
      'npm:fastify-plugin.default()',
      'npm:fastify-plugin.fastifyPlugin()',
    ],
    params: ['<fastify>'],
    source: 'https://fastify.dev/docs/latest/Reference/Plugins/',
  },
  {
    calls: [
      'npm:@opentelemetry/api.trace.getTracer().startActiveSpan()',
      'npm:@opentelemetry/api.Tracer().startActiveSpan()',
    ],
    params: ['<otel.Span>'],
    source: 'https://opentelemetry.io/docs/languages/js/instrumentation/#create-spans',
  },
  {
    calls: on('<koa.App>', VERBS),
    params: ['<koa.Context>'],
    source: 'https://koajs.com/#application',
  },
  {
    calls: ['<hapi.Server>.route(){handler}', '<hapi.Server>.ext(){method}'],
    params: ['<hapi.Request>', '<hapi.Toolkit>'],
    source: 'https://hapi.dev/api/#route.options.handler',
  },
  {
    calls: on('<hono.App>', [...VERBS, 'on', 'notFound']),
    params: ['<hono.Context>'],
    source: 'https://hono.dev/docs/api/routing',
  },
  {
    calls: on('<elysia.App>', [...VERBS, 'onRequest', 'onBeforeHandle', 'onAfterHandle', 'derive']),
    params: ['<elysia.Context>'],
    source: 'https://elysiajs.com/essential/handler.html',
  },
  {
    calls: ['global:Bun.serve(){routes}'],
    params: ['<bun.Request>'],
    source: 'https://bun.sh/docs/api/http#routing',
  },
  {
    calls: ['defineEventHandler', 'eventHandler'].flatMap((name) => [`global:${name}()`, `npm:h3.${name}()`]),
    params: ['<h3.Event>'],
    source: 'https://h3.dev/guide/basics/handler',
  },
  {
    calls: ['npm:astro:middleware.defineMiddleware()'],
    params: ['<astro.Context>'],
    source: 'https://docs.astro.build/en/guides/middleware/',
  },
  {
    calls: ['global:Deno.serve()', 'npm:@hono/node-server.serve(){fetch}'],
    params: ['<web.Request>', '<deno.Info>'],
    source: 'https://docs.deno.com/api/deno/~/Deno.serve',
  },
  {
    calls: ['global:Bun.serve(){fetch}'],
    params: ['<web.Request>', '<bun.Server>'],
    source: 'https://bun.com/docs/runtime/http/server',
  },
  {
    calls: [
      'global:navigator.geolocation.getCurrentPosition()',
      'global:navigator.geolocation.watchPosition()',
    ],
    params: ['<geo.Position>'],
    source: 'https://developer.mozilla.org/docs/Web/API/Geolocation/getCurrentPosition',
  },
];

/** Signatures by the call that takes the callback. */
export const CALLBACKS: ReadonlyMap<string, Signature> = new Map(
  ENTRIES.flatMap((entry) => entry.calls.map((call) => [call, entry] as const)),
);

interface ConventionalHandler {
  first: RegExp;
  /** Null where the first name says enough. */
  second: RegExp | null;
  params: readonly string[];
}

/** How handlers name their parameters; the form that the frameworks' own guides use. */
export const CONVENTIONAL_HANDLERS: readonly ConventionalHandler[] = [
  {
    first: /^_*(?:req|request)?$/,
    second: /^_*(?:res|resp|response)$/,
    params: ['<express.Request>', '<express.Response>'],
  },
  {
    first: /^_*(?:req|request)?$/,
    second: /^_*(?:reply|rep)$/,
    params: ['<fastify.Request>', '<fastify.Reply>'],
  },
  { first: /^_*(?:req|request)$/, second: /^_*h$/, params: ['<hapi.Request>', '<hapi.Toolkit>'] },
  { first: /^_*(?:req|request)$/, second: /^_*next$/, params: ['<express.Request>'] },
  // https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html
  { first: /^_*event$/, second: /^_*context$/, params: ['<lambda.Event>'] },
  // https://developers.cloudflare.com/workers/runtime-apis/handlers/fetch/
  { first: /^_*(?:req|request)$/, second: /^_*(?:env|ctx|context|evt)$/, params: ['<web.Request>'] },
  { first: /^_*context$/, second: /^_*next$/, params: ['<koa.Context>'] },
  { first: /^ctx$/, second: null, params: ['<koa.Context>'] },
  // https://fastify.dev/docs/latest/Guides/Getting-Started/#your-first-plugin
  { first: /^fastify$/, second: null, params: ['<fastify>'] },
];

/**
 * What AngularJS hands to functions whose parameters have these names, or that stand last in a list of them.
 * https://docs.angularjs.org/guide/di#implicit-annotation
 */
export const ANGULARJS_SERVICES: ReadonlyMap<string, string> = new Map([
  ['$cookies', '<angularjs.Cookies>'],
  ['$cookieStore', '<angularjs.Cookies>'],
  ['$http', '<angularjs.Http>'],
  ['$localStorage', '<angularjs.LocalStorage>'],
  ['$sessionStorage', '<angularjs.SessionStorage>'],
  ['localStorageService', '<angularjs.Storage>'],
  ['$window', 'global:'],
  ['$document', '<angularjs.Document>'],
]);

/** The name under which plug-ins take jQuery, whoever calls them. https://learn.jquery.com/plugins/basic-plugin-creation/ */
export const JQUERY_NAMES: ReadonlySet<string> = new Set(['$', 'jQuery']);
