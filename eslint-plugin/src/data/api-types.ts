/** A type of a module's or the platform's API, and the expressions that give a value of it. */
export interface ApiType {
  /** The name under which the other tables speak of it. */
  type: string;
  /** Access paths that give such a value. */
  is: readonly string[];
  /** Methods that return their own object. */
  fluent?: readonly string[];
  source: string;
}

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'all', 'use', 'options', 'head'];

const TYPES = [
  {
    type: '<express.App>',
    is: [
      'npm:express()',
      'npm:express.Router()',
      'npm:express.Application()',
      'npm:express.Express()',
      'npm:express.IRouter()',
      'npm:express-promise-router()',
      'npm:restify.createServer()',
      'npm:polka()',
      'npm:connect()',
      'npm:router()',
    ],
    fluent: [...VERBS, 'route', 'param', 'set'],
    source: 'https://expressjs.com/en/api.html#app',
  },
  {
    type: '<otel.Span>',
    is: [
      'npm:@opentelemetry/api.trace.getActiveSpan()',
      'npm:@opentelemetry/api.trace.getSpan()',
      'npm:@opentelemetry/api.trace.getTracer().startSpan()',
      'npm:@opentelemetry/api.Tracer().startSpan()',
      'npm:@opentelemetry/api.Span()',
    ],
    fluent: ['setAttribute', 'setAttributes', 'addEvent', 'setStatus', 'updateName'],
    source: 'https://opentelemetry.io/docs/languages/js/instrumentation/#span-attributes',
  },
  {
    type: '<influx.Point>',
    is: ['npm:@influxdata/influxdb-client.Point()'],
    fluent: [
      'tag',
      'measurement',
      'timestamp',
      'booleanField',
      'floatField',
      'intField',
      'uintField',
      'stringField',
    ],
    source: 'https://influxdata.github.io/influxdb-client-js/influxdb-client.point.html',
  },
  {
    type: '<express.Request>',
    is: [
      '<koa.Context>.req',
      '<fastify.Request>.raw',
      '<hapi.Request>.raw.req',
      'npm:express.Request()',
      'npm:express-serve-static-core.Request()',
      'npm:next.NextApiRequest()',
      'npm:@loopback/rest.Request()',
      'npm:@nestjs/common.Req()',
      'npm:@nestjs/common.ExecutionContext().switchToHttp().getRequest()',
      'npm:@nestjs/common.ArgumentsHost().switchToHttp().getRequest()',
      'npm:@nestjs/graphql.GqlExecutionContext.create().getContext().req',
      '<socketio.Socket>.request',
      'npm:@nestjs/common.Request()',
      'npm:http.IncomingMessage()',
      'npm:https.IncomingMessage()',
      // In scripts that leave it to others to declare it.
      'global:req',
    ],
    source: 'https://expressjs.com/en/api.html#req',
  },
  {
    type: '<express.Response>',
    is: [
      'global:res',
      '<koa.Context>.res',
      '<fastify.Reply>.raw',
      '<hapi.Request>.raw.res',
      'npm:express.Response()',
      'npm:express-serve-static-core.Response()',
      'npm:next.NextApiResponse()',
      'npm:@loopback/rest.Response()',
      'npm:@nestjs/common.Res()',
      'npm:@nestjs/common.ExecutionContext().switchToHttp().getResponse()',
      'npm:@nestjs/common.ArgumentsHost().switchToHttp().getResponse()',
      'npm:@nestjs/common.Response()',
      'npm:http.ServerResponse()',
      '<express.Request>.res',
    ],
    fluent: [
      'status',
      'set',
      'header',
      'append',
      'cookie',
      'clearCookie',
      'type',
      'vary',
      'links',
      'location',
    ],
    source: 'https://expressjs.com/en/api.html#res',
  },
  {
    type: '<socketio.Server>',
    is: [
      'npm:socket.io()',
      'npm:socket.io.Server()',
      'npm:socket.io.listen()',
      '<socketio.Server>.of()',
      '<socketio.Server>.sockets',
    ],
    source: 'https://socket.io/docs/v4/server-api/#server',
  },
  {
    type: '<socketio.Socket>',
    is: ['npm:socket.io.Socket()'],
    source: 'https://socket.io/docs/v4/server-api/#socket',
  },
  {
    type: '<fastify>',
    is: [
      'npm:fastify()',
      'npm:fastify.fastify()',
      'npm:fastify.FastifyInstance()',
      'npm:@fastify/fastify()',
      '<fastify>.withTypeProvider()',
      'global:fastify',
    ],
    fluent: [...VERBS, 'route', 'register', 'addHook', 'decorate'],
    source: 'https://fastify.dev/docs/latest/Reference/Server/',
  },
  {
    type: '<fastify.Request>',
    is: ['npm:fastify.FastifyRequest()'],
    source: 'https://fastify.dev/docs/latest/Reference/Request/',
  },
  {
    type: '<fastify.Reply>',
    is: ['npm:fastify.FastifyReply()'],
    fluent: ['code', 'status', 'header', 'headers', 'type', 'setCookie', 'cookie', 'clearCookie'],
    source: 'https://fastify.dev/docs/latest/Reference/Reply/',
  },
  {
    type: '<koa.App>',
    is: [
      'npm:koa()',
      'npm:@koa/router()',
      'npm:koa-router()',
      'npm:@oak/oak.Application()',
      'npm:@oak/oak.Router()',
    ],
    fluent: [...VERBS],
    source: 'https://koajs.com/#application',
  },
  {
    type: '<adonis.Context>',
    is: [
      'npm:@adonisjs/core/http.HttpContext()',
      'npm:@adonisjs/http-server/types.HttpContext()',
      'npm:@ioc:Adonis/Core/HttpContext.HttpContextContract()',
      'npm:@adonisjs/core/http.HttpContext.getOrFail()',
    ],
    source: 'https://docs.adonisjs.com/guides/concepts/http-context',
  },
  {
    type: '<koa.Context>',
    is: ['npm:koa.Context()', 'npm:koa.ParameterizedContext()', '<koa.Context>.ctx'],
    source: 'https://koajs.com/#context',
  },
  {
    type: '<hapi.Server>',
    is: ['npm:@hapi/hapi.server()', 'npm:@hapi/hapi.Server()', 'npm:hapi.Server()', 'npm:hapi.server()'],
    source: 'https://hapi.dev/api/#server',
  },
  {
    type: '<hapi.Toolkit>',
    is: ['npm:@hapi/hapi.ResponseToolkit()'],
    source: 'https://hapi.dev/api/#response-toolkit',
  },
  {
    type: '<hapi.Response>',
    is: ['<hapi.Toolkit>.response()', '<hapi.Toolkit>.redirect()', '<hapi.Toolkit>.view()'],
    fluent: ['code', 'header', 'state', 'type', 'unstate'],
    source: 'https://hapi.dev/api/#response-object',
  },
  {
    type: '<hapi.Request>',
    is: ['npm:@hapi/hapi.Request()'],
    source: 'https://hapi.dev/api/#request',
  },
  {
    type: '<hono.App>',
    is: [
      'npm:hono()',
      'npm:hono.Hono()',
      'npm:hono/tiny.Hono()',
      'npm:hono/quick.Hono()',
      '<hono.App>.basePath()',
    ],
    fluent: [...VERBS, 'on', 'route'],
    source: 'https://hono.dev/docs/api/hono',
  },
  { type: '<hono.Context>', is: ['npm:hono.Context()'], source: 'https://hono.dev/docs/api/context' },
  {
    type: '<svelte.Event>',
    is: [
      'npm:@sveltejs/kit.RequestEvent()',
      'npm:@sveltejs/kit.ServerLoadEvent()',
      'npm:./$types.RequestEvent()',
      '<svelte.Handle>.event',
    ],
    source: 'https://svelte.dev/docs/kit/@sveltejs-kit#RequestEvent',
  },
  {
    type: '<astro.Context>',
    is: ['npm:astro.APIContext()', 'global:Astro'],
    source: 'https://docs.astro.build/en/reference/api-reference/',
  },
  {
    type: '<remix.Args>',
    is: ['node', 'cloudflare', 'deno', 'server-runtime']
      .flatMap((runtime) =>
        ['LoaderFunctionArgs', 'ActionFunctionArgs', 'DataFunctionArgs'].map(
          (name) => `npm:@remix-run/${runtime}.${name}()`,
        ),
      )
      .concat('npm:react-router.LoaderFunctionArgs()', 'npm:react-router.ActionFunctionArgs()'),
    source: 'https://v2.remix.run/docs/route/loader',
  },
  {
    type: '<lambda.Event>',
    is: [
      'npm:aws-lambda.APIGatewayProxyEvent()',
      'npm:aws-lambda.APIGatewayProxyEventV2()',
      'npm:aws-lambda.APIGatewayEvent()',
      'npm:aws-lambda.ALBEvent()',
      'npm:aws-lambda.LambdaFunctionURLEvent()',
      'npm:@netlify/functions.HandlerEvent()',
    ],
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html',
  },
  {
    type: '<elysia.App>',
    is: ['npm:elysia()', 'npm:elysia.Elysia()', '<elysia.App>.group()'],
    fluent: [
      ...VERBS,
      'onRequest',
      'onBeforeHandle',
      'onAfterHandle',
      'derive',
      'state',
      'decorate',
      'guard',
      'listen',
      'ws',
    ],
    source: 'https://elysiajs.com/essential/route.html',
  },
  {
    type: '<idb.Database>',
    is: ['indexedDB', 'webkitIndexedDB', 'mozIndexedDB', 'msIndexedDB']
      .map((name) => `global:${name}.open().result`)
      .concat('global:IDBDatabase()', 'npm:idb.openDB()', 'npm:idb.IDBPDatabase()'),
    source: 'https://developer.mozilla.org/docs/Web/API/IDBDatabase',
  },
  {
    type: '<idb.Store>',
    is: [
      '<idb.Database>.transaction().objectStore()',
      '<idb.Database>.transaction().store',
      '<idb.Database>.createObjectStore()',
      'global:IDBObjectStore()',
    ],
    source: 'https://developer.mozilla.org/docs/Web/API/IDBObjectStore',
  },
  {
    type: '<cookie.Jar>',
    is: [
      '<svelte.Event>.cookies',
      '<astro.Context>.cookies',
      'global:Bun.CookieMap()',
      '<bun.Request>.cookies',
      'npm:next/headers.cookies()',
      'npm:next/server.NextResponse().cookies',
      'npm:next/server.NextResponse.next().cookies',
      'npm:next/server.NextResponse.json().cookies',
      'npm:next/server.NextResponse.redirect().cookies',
      'npm:next/server.NextResponse.rewrite().cookies',
      'npm:@sveltejs/kit.Cookies()',
      'npm:astro.AstroCookies()',
      'npm:cookies()',
    ],
    source: 'https://nextjs.org/docs/app/api-reference/functions/cookies',
  },
  {
    type: '<web.Headers>',
    is: [
      '<svelte.Handle>.resolve().headers',
      'global:Headers()',
      'global:Response().headers',
      'npm:next/server.NextResponse().headers',
      'npm:next/server.NextResponse.next().headers',
      'npm:next/server.NextResponse.json().headers',
      'npm:next/server.NextResponse.redirect().headers',
      '<hono.Context>.res.headers',
      'global:Response.json().headers',
      'global:Response.redirect().headers',
    ],
    source: 'https://developer.mozilla.org/docs/Web/API/Headers',
  },
  {
    type: '<web.Request>',
    is: [
      '<svelte.Event>.request',
      '<astro.Context>.request',
      '<remix.Args>.request',
      '<elysia.Context>.request',
      'global:Request()',
      'npm:next/server.NextRequest()',
      '<hono.Context>.req',
      '<fetch.Event>.request',
    ],
    source: 'https://developer.mozilla.org/docs/Web/API/Request',
  },
  {
    type: '<html.img>',
    is: ['global:Image()', 'global:HTMLImageElement()'],
    source: 'https://developer.mozilla.org/docs/Web/API/HTMLImageElement/Image',
  },
  {
    type: '<html.script>',
    is: ['global:HTMLScriptElement()'],
    source: 'https://developer.mozilla.org/docs/Web/API/HTMLScriptElement',
  },
  {
    type: '<html.link>',
    is: ['global:HTMLLinkElement()'],
    source: 'https://developer.mozilla.org/docs/Web/API/HTMLLinkElement',
  },
  {
    type: '<html.iframe>',
    is: ['global:HTMLIFrameElement()'],
    source: 'https://developer.mozilla.org/docs/Web/API/HTMLIFrameElement',
  },
  {
    type: '<html.audio>',
    is: ['global:Audio()'],
    source: 'https://developer.mozilla.org/docs/Web/API/HTMLAudioElement/Audio',
  },
  {
    type: '<html.element>',
    is: ['global:document.getElementById()', 'global:document.querySelector()', 'global:HTMLElement()'],
    source: 'https://developer.mozilla.org/docs/Web/API/Document/getElementById',
  },
  {
    type: 'global:document',
    is: ['global:Document()', 'global:HTMLDocument()'],
    source: 'https://developer.mozilla.org/docs/Web/API/Document',
  },
  { type: 'global:', is: ['global:Window()'], source: 'https://developer.mozilla.org/docs/Web/API/Window' },
  {
    type: 'global:localStorage',
    is: ['global:Storage()'],
    source: 'https://developer.mozilla.org/docs/Web/API/Storage',
  },
  {
    type: 'global:console',
    is: ['npm:console', 'global:Console()'],
    source: 'https://nodejs.org/api/console.html',
  },
  { type: 'global:process', is: ['npm:process'], source: 'https://nodejs.org/api/process.html' },
  {
    type: '<axios>',
    is: [
      'npm:axios',
      'npm:axios.create()',
      'npm:axios.Axios()',
      'npm:axios.AxiosInstance()',
      '<axios>.create()',
      'npm:axios/dist/axios',
      'global:axios',
      '<nest.Http>.axiosRef',
      'npm:redaxios',
      'global:redaxios',
    ],
    source: 'https://axios-http.com/docs/api_intro',
  },
  {
    type: '<nest.Http>',
    is: ['npm:@nestjs/axios.HttpService()'],
    source: 'https://docs.nestjs.com/techniques/http-module',
  },
  {
    type: '<angular.Http>',
    is: ['npm:@angular/common/http.HttpClient()'],
    source: 'https://angular.dev/api/common/http/HttpClient',
  },
  {
    type: '<angular.Request>',
    is: ['npm:@angular/common/http.HttpRequest()'],
    source: 'https://angular.dev/api/common/http/HttpRequest',
  },
  {
    type: '<angular.Cookies>',
    is: [
      'npm:ngx-cookie.CookieService()',
      'npm:ngx-cookie-backend.CookieService()',
      'npm:ngy-cookie.CookieService()',
      'npm:angular2-cookie.CookieService()',
      'npm:angular2-cookie/core.CookieService()',
      'npm:angular2-cookie/services/cookies.service.CookieService()',
    ],
    source: 'https://github.com/salemdar/ngx-cookie',
  },
  {
    type: 'global:document',
    is: ['<angularjs.Document>.0'],
    source: 'https://docs.angularjs.org/api/ng/service/$document',
  },
  {
    type: '<got>',
    is: ['npm:got', '<got>.got', '<got>.extend()'],
    source: 'https://github.com/sindresorhus/got',
  },
  {
    type: '<ky>',
    is: [
      'npm:ky',
      'npm:ky.create()',
      'npm:ky.extend()',
      'npm:ky-universal',
      '<ky>.create()',
      '<ky>.extend()',
    ],
    source: 'https://github.com/sindresorhus/ky',
  },
  {
    type: '<request>',
    is: ['npm:request', 'npm:request-promise', 'npm:request-promise-native', '<request>.defaults()'],
    source: 'https://github.com/request/request',
  },
  {
    type: '<superagent>',
    is: [
      'npm:superagent',
      'npm:superagent.agent()',
      '<superagent>.agent()',
      // They add promises, defaults or plug-ins to the client that they are given.
      'npm:superagent-promise()',
      'npm:superagent-defaults()',
      'npm:superagent-use()',
    ],
    source: 'https://forwardemail.github.io/superagent/',
  },
  {
    type: '<jQuery>',
    is: ['global:$', 'global:jQuery', 'npm:jquery', 'npm:jquery.$', 'npm:cash-dom'],
    source: 'https://api.jquery.com/jQuery/',
  },
  {
    type: '<XHR>',
    is: ['global:XMLHttpRequest()', 'npm:xmlhttprequest.XMLHttpRequest()', 'npm:xhr2()'],
    source: 'https://developer.mozilla.org/docs/Web/API/XMLHttpRequest',
  },
  {
    type: '<fetch>',
    is: [
      'global:fetch',
      'npm:node-fetch',
      'npm:cross-fetch',
      'npm:cross-fetch.fetch',
      'npm:isomorphic-fetch',
      'npm:undici.fetch',
      'npm:isomorphic-unfetch',
      'npm:unfetch',
      'npm:make-fetch-happen',
      '<fetch>.defaults()',
      '<fetch>.create()',
      'npm:whatwg-fetch.fetch',
      'global:$fetch',
      'npm:ofetch.ofetch',
      'npm:ofetch.$fetch',
      'npm:ofetch',
      'global:useFetch',
      // A module that is the function has it once more under its name.
      '<fetch>.fetch',
      '<fetch>.ofetch',
      '<fetch>.$fetch',
    ],
    source: 'https://developer.mozilla.org/docs/Web/API/Window/fetch',
  },
] as const satisfies readonly ApiType[];

/** Every type, its fluent methods spelled out as further ways to get it. */
export const API_TYPES: readonly { type: string; is: readonly string[] }[] = TYPES.map((entry: ApiType) => ({
  type: entry.type,
  is: [...entry.is, ...(entry.fluent ?? []).map((method) => `${entry.type}.${method}()`)],
}));
