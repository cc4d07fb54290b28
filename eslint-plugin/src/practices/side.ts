import { builtinModules } from 'node:module';
import { SERVER_PACKAGES } from '../data/servers.js';
import type { Flow, SourceFile } from '../flow/index.js';
import type { Side } from '../model/index.js';

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
const SERVER_PATH =
  /(?:^|[\\/])(?:server|backend|api|functions|lambda|lambdas|controllers|middlewares?|routes|workers)[\\/]|\.server\.[jt]sx?$|\+server\.[jt]s$|\+page\.server|\+layout\.server|hooks\.server|(?:^|[\\/])(?:server|middleware)\.[cm]?[jt]s$/;
const BROWSER_GLOBALS =
  /\b(?:window|document|localStorage|sessionStorage|navigator|HTMLElement|XMLHttpRequest|customElements)\b/;
const SERVER_GLOBALS =
  /\b(?:__dirname|__filename|process\s*\.\s*(?!env\b|browser\b)\w+|Deno\s*\.|Bun\s*\.|module\s*\.\s*exports|exports\s*\.\s*handler|require\s*\()/;
const HANDLER = /\(\s*_?(?:req|request)\s*(?::[^,)]+)?,\s*_?(?:res|response|reply|h)\b/;

/** Where a file runs, by what only one side has. */
export function sideOf(source: SourceFile, flow: Flow): Side {
  if (source.side) return source.side;
  for (const statement of source.ast.body) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'Literal') break;
    if (statement.expression.value === 'use client') return 'browser';
    if (statement.expression.value === 'use server') return 'server';
  }
  const modules = importedModules(flow);
  if (
    modules.some(
      (name) => (BUILTINS.has(name) && !POLYFILLED.has(name)) || SERVER_PACKAGES.has(packageOf(name)),
    )
  ) {
    return 'server';
  }
  if (usesBrowser(source, flow)) return 'browser';
  if (SERVER_PATH.test(source.filename) || SERVER_GLOBALS.test(source.text) || HANDLER.test(source.text))
    return 'server';
  return 'unknown';
}

function usesBrowser(source: SourceFile, flow: Flow): boolean {
  if (flow.syntax.nodesOf('JSXOpeningElement').length > 0) return true;
  if (!BROWSER_GLOBALS.test(source.text)) return false;
  return flow.syntax
    .nodesOf('Identifier')
    .some(
      (node) =>
        BROWSER_GLOBALS.test(node.name) && flow.paths(node).some((path) => path.startsWith('global:')),
    );
}

function packageOf(name: string): string {
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
}

function importedModules(flow: Flow): string[] {
  const imports = flow.syntax.nodesOf('ImportDeclaration').map(({ source }) => source.value);
  const required = flow.syntax
    .nodesOf('CallExpression')
    .flatMap(({ callee, arguments: [first] }) =>
      callee.type === 'Identifier' &&
      callee.name === 'require' &&
      first?.type === 'Literal' &&
      typeof first.value === 'string'
        ? [first.value]
        : [],
    );
  return [...imports, ...required];
}
