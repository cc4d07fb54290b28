import { unwrap, type Call, type Flow, type Node, type NodeOf } from '../flow/index.js';
import { optionOf } from './arguments.js';
import { cspHosts, cspVerb } from './csp.js';
import type { CallTest, Draft, FileContext, KnownCall } from './finder.js';
import { transfer } from './transfers.js';

/** Where helmet takes directives: in its own options, or in those of its one middleware. */
const DIRECTIVES: ReadonlyMap<string, readonly string[]> = new Map([
  ['npm:helmet()', ['contentSecurityPolicy', 'directives']],
  ['npm:helmet.contentSecurityPolicy()', ['directives']],
  ['npm:helmet-csp()', ['directives']],
  ['npm:@fastify/helmet()', ['contentSecurityPolicy', 'directives']],
  ['npm:koa-helmet()', ['contentSecurityPolicy', 'directives']],
  ['npm:koa-helmet.contentSecurityPolicy()', ['directives']],
]);
const REGISTERS = '<fastify>.register()';
/** Calls, with `()`, that can take a policy. */
export const SECURITY_POLICY_CALLS: readonly string[] = [...DIRECTIVES.keys(), REGISTERS];
const PLUGINS = new Set(['npm:@fastify/helmet', 'npm:fastify-helmet']);
const HEADER = /^content-security-policy(?:-report-only)?$/i;

/** `anything('Content-Security-Policy', ...)` */
export function namesSecurityPolicy({ arguments: [name, content] }: Call): boolean {
  return (
    name?.type === 'Literal' &&
    content !== undefined &&
    typeof name.value === 'string' &&
    HEADER.test(name.value)
  );
}

/** Third parties that a Content-Security-Policy lets the page load from or send to, one practice each. */
export function* securityPolicyCall(
  node: Call,
  calls: readonly KnownCall[],
  file: FileContext,
): Iterable<Draft> {
  for (const call of calls) {
    const path = DIRECTIVES.get(call.path);
    const directives = path && optionOf(call.args[0], path, file.flow);
    if (directives) yield* allowedSources(node, directiveTexts(directives, file), file);
    const plugin = call.path === REGISTERS ? call.args[0] : undefined;
    if (plugin && file.flow.paths(plugin).some((one) => PLUGINS.has(one))) {
      const options = optionOf(call.args[1], ['contentSecurityPolicy', 'directives'], file.flow);
      if (options) yield* allowedSources(node, directiveTexts(options, file), file);
    }
  }
  const [, content] = node.arguments;
  if (content && namesSecurityPolicy(node)) {
    yield* allowedSources(node, wholeTexts(content, file), file);
  }
}

/** Whether a property of this name may hold a policy, or belong to an object that does. */
export function mayHoldSecurityPolicy(name: string): boolean {
  return name === 'key' || HEADER.test(name) || DIRECTIVE.test(name);
}

/** Directives of a policy by the names that helmet and others give them. */
const DIRECTIVE =
  /^(?:default|script|style|img|font|connect|frame|media|object|child|worker|manifest)(?:Src(?:Elem)?|-src(?:-elem)?)$/;
/** What a text shows in which a policy is put together. */
export const DIRECTIVE_WORDS =
  /\b(?:default|script|style|img|font|connect|frame|media|object|child|worker|manifest)(?:Src|-src)\b/;
/** What no list has but that of a directive. */
const KEYWORD = /^(?:'(?:self|none|unsafe-[\w-]+|strict-dynamic|nonce-.*|sha\d+-.*)'|data:|blob:|\*)$/;
/** Directives whose names other lists bear, too. */
const OTHER_LISTS = /^(?:img|media|frame|object|child)/;
/** A source without the path of a file. */
const BARE_SOURCE = /^(?:https?:\/\/|wss?:\/\/)?[^/]*\/?$/;
/** Files whose policy is read by what they are. */
const FRAMEWORK_CONFIG = /(?:^|[\\/])(?:svelte|nuxt|astro|next)\.config\.\w+$/;

/** `{ scriptSrc: ["'self'", 'https://cdn.example'] }`, wherever a site puts its policy together. */
function* directiveProperty(node: NodeOf<'Property'>, directive: string, file: FileContext): Iterable<Draft> {
  const object = file.flow.syntax.parentOf(node);
  if (object?.type !== 'ObjectExpression' || node.value.type !== 'ArrayExpression') return;
  if (FRAMEWORK_CONFIG.test(file.source.filename) || isGivenToLibrary(file)) return;
  const lists = object.properties.flatMap((property) => {
    const name = property.type === 'Property' ? file.flow.keyName(property.key, property.computed) : null;
    return property.type === 'Property' && name !== null && DIRECTIVE.test(name)
      ? [{ property, name, sources: sourcesIn(property.value, file) }]
      : [];
  });
  const all = lists.flatMap(({ sources }) => sources);
  if (!all.some((source) => KEYWORD.test(source)) && (OTHER_LISTS.test(directive) || !all.every(isBare)))
    return;
  const before = lists.slice(
    0,
    lists.findIndex(({ property }) => property === node),
  );
  const seen = new Set(before.flatMap(({ name, sources }) => cspHosts(policyOf(name, sources)).map(hostOf)));
  for (const draft of allowedSources(node, [policyOf(directive, sourcesIn(node.value, file))], file)) {
    if (!seen.has(draft.recipient?.host ?? '')) yield draft;
  }
}

const isBare = (source: string): boolean => BARE_SOURCE.test(source);
const hostOf = ({ url }: { url: string }): string => url.replace(/^https:\/\//, '').replace(/\/.*$/, '');

function policyOf(directive: string, sources: readonly string[]): string {
  return `${directive.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${sources.join(' ')}`;
}

/** Whether a library takes a policy in the same file, and so tells of it. */
function isGivenToLibrary({ flow }: FileContext): boolean {
  return flow.syntax
    .nodesOf('CallExpression')
    .some(({ callee }) =>
      flow.paths(callee).some((path) => DIRECTIVES.has(`${path}()`) || path === '<fastify>.register'),
    );
}

/** Whether a call may add to a directive: `directives.scriptSrc.push('https://cdn.example')`. */
export const addsToDirective: CallTest = (call, flow) => directiveAddedTo(call, flow) !== null;

function directiveAddedTo({ callee }: Call, flow: Flow): string | null {
  const method = unwrap(callee);
  const list = method.type === 'MemberExpression' ? unwrap(method.object) : null;
  const name = list?.type === 'MemberExpression' ? flow.propertyName(list) : null;
  return name !== null && DIRECTIVE.test(name) ? name : null;
}

/** What is added to a directive's list. */
export function* directiveAddition(call: Call, file: FileContext): Iterable<Draft> {
  const directive = directiveAddedTo(call, file.flow);
  if (directive === null) return;
  const sources = call.arguments.flatMap((source) =>
    sourcesIn(source.type === 'SpreadElement' ? source.argument : source, file),
  );
  const isPolicy =
    !OTHER_LISTS.test(directive) || sources.every((source) => isBare(source) || KEYWORD.test(source));
  if (isPolicy) yield* allowedSources(call, [policyOf(directive, sources)], file);
}

/** `{ 'Content-Security-Policy': '...' }` and `{ key: 'Content-Security-Policy', value: '...' }` among headers. */
export function* securityPolicyProperty(node: NodeOf<'Property'>, file: FileContext): Iterable<Draft> {
  const name = file.flow.keyName(node.key, node.computed);
  if (name !== null && HEADER.test(name)) yield* allowedSources(node, wholeTexts(node.value, file), file);
  else if (name === 'key' && node.value.type === 'Literal' && HEADER.test(String(node.value.value))) {
    const object = file.flow.syntax.parentOf(node);
    const value = object ? optionOf(object, ['value'], file.flow) : null;
    if (value) yield* allowedSources(value, wholeTexts(value, file), file);
  } else if (name !== null && DIRECTIVE.test(name)) yield* directiveProperty(node, name, file);
}

/** The practices of a whole policy, or of several: what its directives allow, each host once. */
export function* allowedSources(node: Node, policies: readonly string[], file: FileContext): Iterable<Draft> {
  const seen = new Set<string>();
  for (const { directive, url } of policies.flatMap(cspHosts)) {
    const text = { text: url, whole: true, site: null };
    const found = transfer({ node, verb: cspVerb(directive)!, url: text, data: [], side: 'browser' }, file);
    for (const draft of found) {
      const host = draft.recipient?.host ?? '';
      if (!seen.has(host)) yield draft;
      seen.add(host);
    }
  }
}

function wholeTexts(content: Node, file: FileContext): string[] {
  return file.flow.texts(content).map(({ text }) => text);
}

/** `{ scriptSrc: ["'self'", 'cdn.example'] }` as the header has it: `script-src 'self' cdn.example`. */
export function directiveTexts(directives: Node, file: FileContext): string[] {
  return file.flow.evaluate(directives).flatMap((value) =>
    value.kind === 'node' && value.node.type === 'ObjectExpression'
      ? value.node.properties.flatMap((property) => {
          if (property.type !== 'Property') return [];
          const name = file.flow.keyName(property.key, property.computed);
          if (name === null) return [];
          return [policyOf(name, sourcesIn(property.value, file))];
        })
      : [],
  );
}

/** The texts of a list, whatever puts it together. */
export function sourcesIn(list: Node, file: FileContext): string[] {
  return file.flow.evaluate(list).flatMap((value) => {
    if (value.kind !== 'node') return [];
    if (value.node.type !== 'ArrayExpression') return file.flow.texts(value.node).map(({ text }) => text);
    return value.node.elements.flatMap((element) => {
      if (!element) return [];
      if (element.type === 'SpreadElement') return sourcesIn(element.argument, file);
      return file.flow.texts(element).map(({ text }) => text);
    });
  });
}
