import { builtinModules } from 'node:module';
import { SERVER_PACKAGES } from '../data/servers.js';
import {
  isFunction,
  type Flow,
  type FunctionNode,
  type Node,
  type NodeOf,
  type OtherFiles,
  type SourceFile,
} from '../flow/index.js';
import type { Side } from '../model/index.js';
import { isTypeOnly } from './type-only.js';

const BUILTINS = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
/** Modules that bundlers replace, so that their import says nothing. */
const POLYFILLED = new Set([
  'events',
  'url',
  'util',
  'buffer',
  'assert',
  'path',
  'querystring',
  'process',
  'stream',
  'string_decoder',
  'punycode',
  'console',
]);
/** Names that frameworks give a meaning: only the server loads such a file. */
const SERVER_NAME =
  /\.server\.[jt]sx?$|\+server\.[jt]s$|\+page\.server|\+layout\.server|hooks\.server|(?:^|[\\/])(?:server|middleware)\.[cm]?[jt]s$/;
/** Files to which Next.js gives a meaning in its `app` folder. https://nextjs.org/docs/app/api-reference/file-conventions */
const NEXT_ROUTE = /(?:^|[\\/])app[\\/](?:.*[\\/])?(?:route|sitemap|robots)\.[jt]s$/;
/** Of these, all but those that ask for the browser run on the server. */
const NEXT_PAGE =
  /(?:^|[\\/])app[\\/](?:.*[\\/])?(?:page|layout|default|not-found|loading|opengraph-image|twitter-image|icon)\.[jt]sx$/;
/** What Next.js calls on the server, of its other folder. https://nextjs.org/docs/pages/building-your-application/routing/api-routes */
const NEXT_API = /(?:^|[\\/])pages[\\/]api[\\/].*\.[jt]s$/;
/** Nor any other file of these folders. https://nuxt.com/docs/guide/directory-structure/server */
const NUXT_SERVER = /(?:^|[\\/])server[\\/](?:api|routes|middleware|plugins|utils|tasks|mcp)[\\/]/;
const SERVER_FOLDER =
  /(?:^|[\\/])(?:server|backend|api|functions|lambda|lambdas|controllers|middlewares?|routes|workers)[\\/]/;
const BROWSER_GLOBALS =
  /\b(?:window|document|localStorage|sessionStorage|navigator|HTMLElement|XMLHttpRequest|customElements)\b/;
const SERVER_GLOBALS =
  /\bexport\s+default\s*\{\s*(?:async\s+)?fetch\s*\(|\b(?:__dirname|__filename|process\s*\.\s*(?!env\b|browser\b)\w+|Deno\s*\.|Bun\s*\.|module\s*\.\s*exports|exports\s*\.\s*handler|require\s*\()/;
const HANDLER = /\(\s*_?(?:req|request)\s*(?::[^,)]+)?,\s*_?(?:res|response|reply|h)\b/;

/** Where a file runs, by what only one side has. */
export function sideOf(source: SourceFile, flow: Flow): Side {
  if (source.side) return source.side;
  for (const statement of source.ast.body) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'Literal') break;
    if (statement.expression.value === 'use client') return 'browser';
    if (statement.expression.value === 'use server') return 'server';
  }
  if (usesClientHooks(source.text)) return 'browser';
  const imported = importedModules(flow);
  if (imported.some(({ name, isLoaded }) => isLoaded && isServerModule(name))) return 'server';
  if (usesBrowser(source, flow)) return 'browser';
  if (isServerPath(source.filename) || SERVER_GLOBALS.test(source.text) || HANDLER.test(source.text))
    return 'server';
  // Of which it only names the types.
  return imported.some(({ name }) => isServerModule(name)) ? 'server' : 'unknown';
}

function isServerPath(filename: string): boolean {
  return SERVER_NAME.test(filename) || NEXT_ROUTE.test(filename) || SERVER_FOLDER.test(filename);
}

/** Hooks that no component of the server has. https://react.dev/reference/rsc/use-client#when-to-use */
const CLIENT_HOOKS = /\buse(?:State|Effect|LayoutEffect|Reducer)\s*[(<]/;
const REACT = /\b(?:from|require\()\s*["'](?:react|preact\/hooks|preact\/compat)["']/;

function usesClientHooks(text: string): boolean {
  return CLIENT_HOOKS.test(text) && REACT.test(text);
}

/** The part of a package that is for pages: `next-auth/react`, `better-auth/client`. */
const PAGE_PART = /^(?:@[^/]+\/)?[^/]+\/(?:react|vue|svelte|solid|client|browser)(?:\/|$)/;

function isServerModule(name: string): boolean {
  if (PAGE_PART.test(name) && packageOf(name) !== name) return false;
  return (BUILTINS.has(name) && !POLYFILLED.has(name)) || SERVER_PACKAGES.has(packageOf(name));
}

/** How far it is followed who imports those that import a file. */
const MAX_IMPORTERS = 3;
const IN_BROWSER = startsWith('use client');
const ON_SERVER = startsWith('use server');

/** A component that waits, as none of the browser can. */
const ASYNC_COMPONENT =
  /\basync\s+function\s+[A-Z]|\bconst\s+[A-Z]\w*\s*(?::[^=;\n]{1,200})?=\s*async\b|\bexport\s+default\s+async\b/;

/** A text that says where it runs before all else. */
function startsWith(directive: string): RegExp {
  return new RegExp(`^\\s*(?:/\\*[^]*?\\*/\\s*|//[^\\n]*\\n\\s*)*['"]${directive}['"]`);
}

/**
 * Whether a file whose own text does not tell where it runs is imported by scripts of the server only. Folder names
 * do not count here: what is called `api` is often the browser's way to one.
 */
export function isForServers(filename: string, others: OtherFiles, depth = 0): boolean {
  const importers = others.importersOf(filename);
  if (!importers || importers.length === 0) return false;
  return importers.every(({ filename: importer, text, specifiers }) => {
    if (IN_BROWSER.test(text)) return false;
    if ([NEXT_PAGE, NEXT_ROUTE, NUXT_SERVER].some((name) => name.test(importer)) || ON_SERVER.test(text))
      return true;
    if (NEXT_API.test(importer) && HANDLER.test(text)) return true;
    if (/\.[jt]sx$/.test(importer)) return ASYNC_COMPONENT.test(text) && !BROWSER_GLOBALS.test(text);
    if (SERVER_NAME.test(importer) || specifiers.some(isServerModule)) return true;
    return depth < MAX_IMPORTERS && !BROWSER_GLOBALS.test(text) && isForServers(importer, others, depth + 1);
  });
}

/**
 * Whether a function around a node says itself that the server runs it, or is handed to what takes it there.
 * https://react.dev/reference/rsc/use-server, https://docs.solidjs.com/solid-start/reference/server/use-server
 */
function isServerAction(node: Node, flow: Flow): boolean {
  const { text } = flow.source;
  if (!text.includes('use server') && !MAY_BE_TAKEN.test(text)) return false;
  for (let at: Node | undefined = node; at; at = flow.syntax.parentOf(at)) {
    if (!isFunction(at)) continue;
    const [first] = at.body?.type === 'BlockStatement' ? at.body.body : [];
    if (first?.type === 'ExpressionStatement' && first.directive === 'use server') return true;
    if (isTakenToServer(at, flow)) return true;
  }
  return false;
}

/** Functions that Next.js calls on the server, whatever else the file holds. */
const SERVER_FUNCTIONS = new Set([
  'getServerSideProps',
  'getStaticProps',
  'getStaticPaths',
  'generateMetadata',
  'generateStaticParams',
]);
/** Same of Remix and of React Router as a framework. https://reactrouter.com/start/framework/route-module */
const ROUTE_FUNCTIONS = new Set(['loader', 'action', 'headers', 'middleware']);
const ROUTE_MODULE =
  /\bfrom\s*['"](?:@remix-run\/(?:node|cloudflare|deno|server-runtime|express)|@react-router\/(?:node|cloudflare|serve|express|architect)|\.\/\+types\/[^'"]+)['"]/;
const ROUTE_FILE = /(?:^|[\\/])app[\\/](?:routes[\\/].*|root)\.[jt]sx?$/;

function isRouteModule({ filename, text }: SourceFile): boolean {
  return ROUTE_MODULE.test(text) || ROUTE_FILE.test(filename);
}

/**
 * Calls that take what they are given to the server: https://tanstack.com/start/latest/docs/framework/react/server-functions,
 * https://qwik.dev/docs/server$/
 */
const TO_SERVER =
  /^(?:createServerFn|createServerOnlyFn|server\$|routeLoader\$|routeAction\$|globalAction\$)$/;
const MAY_BE_TAKEN = /\bcreateServer(?:Only)?Fn\b|\b(?:server|routeLoader|routeAction|globalAction)\$/;

/** Whether a function is handed to such a call, or to one of a chain that begins with it. */
function isTakenToServer(fn: FunctionNode, { syntax }: Flow): boolean {
  const call = syntax.parentOf(fn);
  if (call?.type !== 'CallExpression') return false;
  let root: Node = call;
  while (root.type === 'CallExpression' || root.type === 'MemberExpression')
    root = root.type === 'CallExpression' ? root.callee : root.object;
  return root.type === 'Identifier' && TO_SERVER.test(root.name);
}

const WAITING_DEFAULT = /\bexport\s+default\s+async\s+function\s+[A-Z]/;

/**
 * Whether a node stands in a function that runs on the server though its file has elements: one that the framework
 * calls there, or a component that waits, as no component of the browser can.
 * https://react.dev/reference/rsc/server-components#async-components-with-server-components
 */
export function isInServerFunction(
  node: Node,
  { source, flow }: { source: SourceFile; flow: Flow },
): boolean {
  if (source.side) return false;
  if (isServerAction(node, flow)) return true;
  if (IN_BROWSER.test(source.text)) return false;
  let outermost: FunctionNode | null = null;
  for (let at: Node | undefined = node; at; at = flow.syntax.parentOf(at)) {
    if (isFunction(at)) outermost = at;
  }
  if (!outermost) return false;
  const name = nameOf(outermost, flow);
  if (name !== null && (SERVER_FUNCTIONS.has(name) || (ROUTE_FUNCTIONS.has(name) && isRouteModule(source))))
    return true;
  // Beside a component that waits nothing else of its file runs in the browser.
  if (WAITING_DEFAULT.test(source.text) && !BROWSER_GLOBALS.test(source.text)) return true;
  const [start, end] = outermost.range;
  return (
    outermost.async &&
    (name === null || /^[A-Z]/.test(name)) &&
    flow.syntax.nodesOf('JSXOpeningElement').some(({ range }) => range[0] > start && range[1] < end)
  );
}

function nameOf(fn: FunctionNode, { syntax }: Flow): string | null {
  if (fn.type !== 'ArrowFunctionExpression' && fn.id) return fn.id.name;
  const parent = syntax.parentOf(fn);
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : null;
}

function usesBrowser(source: SourceFile, flow: Flow): boolean {
  if (flow.syntax.nodesOf('JSXOpeningElement').length > 0) return true;
  if (!BROWSER_GLOBALS.test(source.text)) return false;
  return flow.syntax
    .nodesOf('Identifier')
    .some((node) => BROWSER_GLOBALS.test(node.name) && isGlobal(node, flow));
}

/** Whether a name stands for what the platform calls so: not for the key of an object, or a member of another one. */
function isGlobal(node: NodeOf<'Identifier'>, flow: Flow): boolean {
  const parent = flow.syntax.parentOf(node);
  const isKey = parent !== undefined && 'key' in parent && parent.key === node;
  if (isKey && !(parent.type === 'Property' && parent.shorthand)) return false;
  const isMember = parent?.type === 'MemberExpression' && parent.property === node && !parent.computed;
  return flow.paths(isMember ? parent : node).some((path) => path.startsWith('global:'));
}

function packageOf(name: string): string {
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
}

function importedModules(flow: Flow): { name: string; isLoaded: boolean }[] {
  const imports = flow.syntax
    .nodesOf('ImportDeclaration')
    .map((node) => ({ name: node.source.value, isLoaded: !isTypeOnly(node, flow) }));
  const required = flow.syntax
    .nodesOf('CallExpression')
    .flatMap(({ callee, arguments: [first] }) =>
      callee.type === 'Identifier' &&
      callee.name === 'require' &&
      first?.type === 'Literal' &&
      typeof first.value === 'string'
        ? [{ name: first.value, isLoaded: true }]
        : [],
    );
  return [...imports, ...required];
}
