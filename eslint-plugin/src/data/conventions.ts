import { table } from './table.js';

/**
 * Functions that a framework finds by the place and the name of their export, and what it hands to them. The types
 * are those of `api-types.ts`.
 */
interface ConventionalExport {
  /** Tested on the path of the file, with forward slashes. */
  file: RegExp;
  /** Tested on the name of the export; within an object, on its path: `actions.default`. */
  name: RegExp;
  params: readonly string[];
  source: string;
}

const METHODS = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ALL|fallback';
const SCRIPT = '\\.[cm]?[jt]sx?$';

export const CONVENTIONAL_EXPORTS: readonly ConventionalExport[] = [
  {
    file: new RegExp(`/\\+(?:page|layout)\\.server${SCRIPT}`),
    name: /^(?:load|actions\..+)$/,
    params: ['<svelte.Event>'],
    source: 'https://svelte.dev/docs/kit/load#Page-data',
  },
  {
    file: new RegExp(`/\\+server${SCRIPT}`),
    name: new RegExp(`^(?:${METHODS})$`),
    params: ['<svelte.Event>'],
    source: 'https://svelte.dev/docs/kit/routing#server',
  },
  {
    file: new RegExp(`/hooks\\.server${SCRIPT}|/hooks/`),
    name: /^(?:handle\w*|\w+Handle)$/,
    params: ['<svelte.Handle>'],
    source: 'https://svelte.dev/docs/kit/hooks#Server-hooks-handle',
  },
  {
    file: new RegExp(`/pages/.+${SCRIPT}`),
    name: new RegExp(`^(?:${METHODS})$`),
    params: ['<astro.Context>'],
    source: 'https://docs.astro.build/en/guides/endpoints/',
  },
  {
    file: new RegExp(`/middleware(?:/index)?${SCRIPT}`),
    name: /^onRequest$/,
    params: ['<astro.Context>'],
    source: 'https://docs.astro.build/en/guides/middleware/',
  },
  {
    file: new RegExp(`/route${SCRIPT}`),
    name: new RegExp(`^(?:${METHODS})$`),
    params: ['<web.Request>'],
    source: 'https://nextjs.org/docs/app/api-reference/file-conventions/route',
  },
  {
    file: new RegExp(`/(?:middleware|proxy)${SCRIPT}`),
    name: /^(?:middleware|proxy|default)$/,
    params: ['<web.Request>'],
    source: 'https://nextjs.org/docs/app/api-reference/file-conventions/middleware',
  },
  {
    file: new RegExp(`/(?:routes/.+|root|entry\\.server)${SCRIPT}`),
    name: /^(?:loader|action)$/,
    params: ['<remix.Args>'],
    source: 'https://v2.remix.run/docs/route/action',
  },
  {
    file: new RegExp(`/functions/.+${SCRIPT}`),
    name: /^onRequest(?:Get|Post|Put|Patch|Delete|Head|Options)?$/,
    params: ['<remix.Args>'],
    source: 'https://developers.cloudflare.com/pages/functions/api-reference/',
  },
  {
    file: /./,
    name: /^default\.fetch$/,
    params: ['<web.Request>'],
    source: 'https://developers.cloudflare.com/workers/runtime-apis/handlers/fetch/',
  },
  {
    file: /./,
    name: /^(?:handler|lambdaHandler|main)$/,
    params: ['<lambda.Event>'],
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  },
];

/** Types that a variable with a function can be declared with, and what they say of its parameters. */
export const FUNCTION_TYPES: Readonly<Record<string, readonly string[]>> = table({
  // https://github.com/DefinitelyTyped/DefinitelyTyped/blob/master/types/express-serve-static-core/index.d.ts
  'npm:express.RequestHandler': ['<express.Request>', '<express.Response>'],
  'npm:express-serve-static-core.RequestHandler': ['<express.Request>', '<express.Response>'],
  'npm:next.NextApiHandler': ['<express.Request>', '<express.Response>'],
  'npm:http.RequestListener': ['<express.Request>', '<express.Response>'],
  // https://fastify.dev/docs/latest/Reference/TypeScript/
  'npm:fastify.RouteHandlerMethod': ['<fastify.Request>', '<fastify.Reply>'],
  'npm:fastify.RouteHandler': ['<fastify.Request>', '<fastify.Reply>'],
  'npm:fastify.FastifyPluginAsync': ['<fastify>'],
  'npm:fastify.FastifyPluginCallback': ['<fastify>'],
  // https://fastify.dev/docs/latest/Reference/Type-Providers/
  'npm:@fastify/type-provider-typebox.FastifyPluginAsyncTypebox': ['<fastify>'],
  'npm:@fastify/type-provider-typebox.FastifyPluginCallbackTypebox': ['<fastify>'],
  'npm:@fastify/type-provider-json-schema-to-ts.FastifyPluginAsyncJsonSchemaToTs': ['<fastify>'],
  'npm:@fastify/type-provider-json-schema-to-ts.FastifyPluginCallbackJsonSchemaToTs': ['<fastify>'],
  'npm:fastify-type-provider-zod.FastifyPluginAsyncZod': ['<fastify>'],
  'npm:fastify-type-provider-zod.FastifyPluginCallbackZod': ['<fastify>'],
  'npm:koa.Middleware': ['<koa.Context>'],
  'npm:hono.Handler': ['<hono.Context>'],
  'npm:hono.MiddlewareHandler': ['<hono.Context>'],
  // https://svelte.dev/docs/kit/@sveltejs-kit
  'npm:@sveltejs/kit.Handle': ['<svelte.Handle>'],
  'npm:@sveltejs/kit.RequestHandler': ['<svelte.Event>'],
  'npm:@sveltejs/kit.Action': ['<svelte.Event>'],
  'npm:@sveltejs/kit.ServerLoad': ['<svelte.Event>'],
  'npm:astro.APIRoute': ['<astro.Context>'],
  'npm:astro.MiddlewareHandler': ['<astro.Context>'],
  // https://angular.dev/guide/http/interceptors
  'npm:@angular/common/http.HttpInterceptorFn': ['<angular.Request>'],
  // https://v2.remix.run/docs/route/loader
  'npm:@remix-run/node.LoaderFunction': ['<remix.Args>'],
  'npm:@remix-run/node.ActionFunction': ['<remix.Args>'],
  'npm:react-router.LoaderFunction': ['<remix.Args>'],
  'npm:react-router.ActionFunction': ['<remix.Args>'],
  // https://github.com/DefinitelyTyped/DefinitelyTyped/tree/master/types/aws-lambda
  'npm:aws-lambda.APIGatewayProxyHandler': ['<lambda.Event>'],
  'npm:aws-lambda.APIGatewayProxyHandlerV2': ['<lambda.Event>'],
  'npm:aws-lambda.ALBHandler': ['<lambda.Event>'],
  'npm:@netlify/functions.Handler': ['<lambda.Event>'],
});
