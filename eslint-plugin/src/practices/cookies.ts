import {
  COOKIE_CALLS,
  COOKIE_ON_REQUEST,
  HEADER_CALLS,
  type ArgumentPart,
  type CookieCall,
} from '../data/cookies.js';
import { SDK_COOKIES } from '../data/sdk-cookies.js';
import type { Call, Node, NodeOf } from '../flow/index.js';
import { unwrap } from '../flow/index.js';
import { optionOf, periodOf, textAt } from './arguments.js';
import { lifeOfCall, lifeOfText, withLife } from './cookie-life.js';
import type { Draft, FileContext, Finder, KnownCall } from './finder.js';
import {
  cookieHeaderAssignment,
  cookieHeaderCall,
  cookieHeaderProperty,
  HEADER_SETTERS,
  isCookieSetter,
  isSetCookie,
  mayBeSetter,
  mayNameCookieHeader,
} from './response-cookies.js';
import { sdkCookies } from './sdk-cookies.js';
import { isClearingCookie, isEmptyCookie } from './set-cookie.js';

const COOKIE = 'user.device.cookie';
const CLEARING_CODE = /new\s+Date\s*\(\s*(?:0|1)\s*\)|1970|Date\.now\(\)\s*-/;

function cookie(node: Node, name: string | null, by: string): Draft {
  const what = name ? `Sets the cookie "${name}"` : 'Sets a cookie';
  return {
    kind: 'cookies',
    node,
    what: by ? `${what} (${by})` : what,
    action: 'store',
    data: [COOKIE],
    recipient: null,
  };
}

function* knownCall(entry: CookieCall, call: KnownCall, file: FileContext): Iterable<Draft> {
  if (call.args.length < (entry.minArgs ?? 0) || isClearing(entry, call, file)) return;
  // A server's function that is at hand without an import; in a page it is one of the page's own.
  if (/^global:(?:set|replace)\w+\(\)$/.test(call.path) && file.source.side === 'browser') return;
  if (entry.when && textAt(call.args, entry.when, file.flow) !== entry.when.text) return;
  const given = entry.name ? nameAt(entry.name, call, file) : null;
  const name = given ?? (isNamed(entry, call, file) ? null : (entry.defaultName ?? null));
  const set = cookie(call.node, name, entry.label || frameworkOf(call.path));
  yield* withLife(set, lifeOfCall(entry, call, file.flow));
}

/** Whether an option gives a name, known or not. */
function isNamed({ name }: CookieCall, { args }: KnownCall, { flow }: FileContext): boolean {
  return name?.option !== undefined && optionOf(args[name.arg], name.option, flow) !== null;
}

/** A cookie given as one object holds its name there: `set({ name, value })`. */
function nameAt(part: ArgumentPart, call: KnownCall, file: FileContext): string | null {
  const { flow } = file;
  return textAt(call.args, part, flow) ?? textAt(call.args, { arg: part.arg, option: ['name'] }, flow);
}

function frameworkOf(path: string): string {
  return path.startsWith('<cookie.Jar>') ? 'cookies().set' : path;
}

function isClearing(entry: CookieCall, { args }: KnownCall, file: FileContext): boolean {
  if (entry.installs) return false;
  return (
    (entry.clearsWithout === true && isWithoutValue(args, file)) ||
    expires(args, file) ||
    isEmptied(args, file) ||
    args.slice(1, 2).some((value) => file.flow.paths(value).some((path) => ENDS_SESSION.test(path))) ||
    isRemoved(args, file)
  );
}

/** Whether options after the name give a cookie a life that is over. */
function expires(args: readonly Node[], file: FileContext): boolean {
  return args.slice(1).some((arg) => {
    const maxAge = optionOf(arg, ['maxAge'], file.flow);
    const expires = optionOf(arg, ['expires'], file.flow);
    return (
      (maxAge && /^(?:0|-\d+)$/.test(file.source.text.slice(...maxAge.range))) ||
      (expires && CLEARING_CODE.test(file.source.text.slice(...expires.range)))
    );
  });
}

/** `set('name', '', { expires: past() })`: an empty value with an end of its own. */
function isEmptied([, value, options]: readonly Node[], { flow }: FileContext): boolean {
  if (!value || !options || flow.text(value) !== '') return false;
  return [['expires'], ['maxAge'], ['max-age']].some((name) => optionOf(options, name, flow) !== null);
}

/** `set({ name, value: '', ...options })`: where the options say when it ends, an empty value takes it away. */
function isRemoved([cookie]: readonly Node[], { flow }: FileContext): boolean {
  if (cookie?.type !== 'ObjectExpression') return false;
  const value = optionOf(cookie, ['value'], flow);
  return (
    value !== null &&
    flow.text(value) === '' &&
    cookie.properties.some((property) => property.type === 'SpreadElement')
  );
}

/** `set('name')` and `set('name', null)`; not `set({ name, value })`. */
function isWithoutValue([name, value]: readonly Node[], { flow }: FileContext): boolean {
  if (!value) return name !== undefined && flow.text(name) !== null;
  return (
    (value.type === 'Literal' && value.value === null) ||
    (value.type === 'Identifier' && value.name === 'undefined')
  );
}

function* csrf(
  entry: (typeof COOKIE_ON_REQUEST)[number],
  call: KnownCall,
  file: FileContext,
): Iterable<Draft> {
  const option = optionOf(call.args[0], [entry.option], file.flow);
  if (!option || file.source.text.slice(...option.range) === 'false') return;
  yield cookie(
    call.node,
    textAt(call.args, { arg: 0, option: [entry.option, 'key'] }, file.flow) ?? entry.defaultName,
    entry.label,
  );
}

/** `Set-Cookie` among the headers that a call writes. */
/** What answers with its first argument: headers come after it. */
const ANSWERS = /\.(?:json|body|text|html|data)\(\)$/;

function* headerCall(call: KnownCall, file: FileContext): Iterable<Draft> {
  const { flow } = file;
  const isAnswer = ANSWERS.test(call.path);
  for (const [i, arg] of call.args.entries()) {
    if (isAnswer && i === 0) continue;
    if (flow.text(arg)?.toLowerCase() === 'set-cookie') {
      if (call.args[i + 1]) yield* setCookieHeader(call.node, call.args[i + 1]!, file);
      return;
    }
    const headers = optionOf(arg, ['headers'], flow) ?? arg;
    const value = headerIn(headers, file);
    if (value) yield* setCookieHeader(call.node, value, file);
  }
}

function headerIn(headers: Node, file: FileContext): Node | null {
  for (const value of file.flow.evaluate(headers)) {
    if (value.kind !== 'node') continue;
    if (value.node.type === 'ArrayExpression') {
      const { elements } = value.node;
      // Either pairs, or names and values in turn. https://nodejs.org/api/http.html#responsewriteheadstatuscode-statusmessage-headers
      const pairs = elements.map((element, i) =>
        element?.type === 'ArrayExpression' ? element.elements : i % 2 === 0 ? elements.slice(i, i + 2) : [],
      );
      for (const [name, content] of pairs) {
        if (name && content && file.flow.text(name)?.toLowerCase() === 'set-cookie') return content;
      }
    }
    if (value.node.type !== 'ObjectExpression') continue;
    for (const property of value.node.properties) {
      if (property.type !== 'Property') continue;
      if (file.flow.keyName(property.key, property.computed)?.toLowerCase() === 'set-cookie')
        return property.value;
    }
  }
  return null;
}

function* setCookieHeader(node: Node, content: Node, file: FileContext): Iterable<Draft> {
  const [first] = file.flow.evaluate(content);
  const items =
    first?.kind === 'node' && first.node.type === 'ArrayExpression'
      ? first.node.elements.flatMap((element) => element ?? [])
      : [content];
  for (const item of items.slice(0, 8)) {
    const text = file.flow.texts(item).map((found) => found.text);
    const code = file.source.text.slice(...item.range);
    if (text.some(isClearingCookie) || CLEARING_CODE.test(code)) continue;
    if (item.type === 'CallExpression' && expires(item.arguments, file)) continue;
    if (endsSession(item, file)) continue;
    yield* withLife(cookie(node, cookieName(item, file), 'Set-Cookie'), lifeOfHeader(item, file));
  }
}

/**
 * What makes the text of a cookie that ends a session: https://reactrouter.com/explanation/sessions-and-cookies,
 * https://lucia-auth.com
 */
const ENDS_SESSION = /\.(?:destroySession|createBlankSessionCookie)\(\)/;

function endsSession(content: Node, { flow }: FileContext): boolean {
  const made = unwrap(content);
  const callee = made.type === 'CallExpression' ? unwrap(made.callee) : null;
  const method = callee?.type === 'MemberExpression' ? flow.propertyName(callee) : null;
  return [...flow.paths(content), `.${method}()`].some((path) => ENDS_SESSION.test(path));
}

/** The name in `name=value; ...`, or in `cookie.serialize(name, value)`. */
function cookieName(content: Node, file: FileContext): string | null {
  const name = /^\s*([^=;\s\u0000]+)=/.exec(file.flow.texts(content)[0]?.text ?? '')?.[1];
  if (name) return name;
  if (content.type !== 'CallExpression') return null;
  const { args } = file.flow.callOf(content);
  return args.length >= 2 ? file.flow.text(args[0]) : null;
}

/** In seconds; of `cookie.serialize(name, value, options)` too. */
function lifeOfHeader(content: Node, { flow }: FileContext): number | null {
  const inText = lifeOfText(content, flow);
  if (inText !== null || content.type !== 'CallExpression') return inText;
  const options = flow.callOf(content).args.at(-1);
  return (
    periodOf(options, { arg: 0, option: ['maxAge'], unit: 's' }, flow) ??
    lifeOfCall(
      { calls: [], label: '', source: '' },
      { node: content, path: '', args: options ? [options] : [], made: null },
      flow,
    )
  );
}

/** `document.cookie = ...`, however `document` and `cookie` are spelled. */
function* assignment(node: NodeOf<'AssignmentExpression'>, file: FileContext): Iterable<Draft> {
  const { left, right } = node;
  if (left.type !== 'MemberExpression') return;
  const name = file.flow.propertyName(left);
  if (name !== 'cookie' && name !== 'value') return;
  const paths = file.flow.paths(left);
  if (paths.includes('global:document.cookie')) {
    const texts = file.flow.texts(right).map(({ text }) => text);
    const code = file.source.text.slice(...right.range);
    const isEmpty = texts.length > 0 && texts.every(isEmptyCookie);
    if (isEmpty || texts.some(isClearingCookie) || CLEARING_CODE.test(code)) return;
    yield* withLife(cookie(node, cookieName(right, file), 'document.cookie'), lifeOfText(right, file.flow));
  } else if (paths.some((path) => path.startsWith('global:useCookie()') && path.endsWith('.value'))) {
    yield cookie(node, null, 'Nuxt');
  } else {
    const name = paths.flatMap(
      (path) => /^<elysia\.Context>\.cookie\.([^.]+)\.value$/.exec(path)?.[1] ?? [],
    )[0];
    if (name !== undefined) yield cookie(node, name === '*' ? null : name, 'Elysia');
  }
}

/** Headers of responses, whatever makes them. */
function* headerAssignment(node: NodeOf<'AssignmentExpression'>, file: FileContext): Iterable<Draft> {
  const header = cookieHeaderAssignment(node, file);
  if (header) yield* setCookieHeader(header.node, header.content, file);
}

function* headerProperty(node: NodeOf<'Property'>, file: FileContext): Iterable<Draft> {
  for (const header of cookieHeaderProperty(node, file))
    yield* setCookieHeader(header.node, header.content, file);
}

const ELYSIA_SET = /^<elysia\.Context>\.cookie\.([^.]+)\.set\(\)$/;

function* anyCall(node: Call, calls: readonly KnownCall[], file: FileContext): Iterable<Draft> {
  const elysia = calls.flatMap(({ path }) => ELYSIA_SET.exec(path)?.[1] ?? []);
  if (elysia.length > 0) yield cookie(node, elysia[0]!, 'Elysia');
  yield* sdkCookies(node, calls, file);
  if (calls.some(({ path }) => CALLS.has(path))) return;
  const header = cookieHeaderCall(node, file);
  if (header) yield* setCookieHeader(header.node, header.content, file);
  else if (isCookieSetter(node, file))
    yield* knownCall(SETTER, { node, path: '', args: node.arguments, made: null }, file);
}

/** What any framework's `setCookie(name, value, options)` takes. */
const SETTER: CookieCall = {
  calls: [],
  label: 'setCookie',
  name: { arg: 0 },
  maxAge: { arg: 2, option: ['maxAge'], unit: 's' },
  source: 'https://www.rfc-editor.org/rfc/rfc6265',
};

/** `Object.assign(document, { cookie })`, `Reflect.set(document, 'cookie', value)` */
function* indirect(call: KnownCall, file: FileContext): Iterable<Draft> {
  const [target, second, third] = call.args;
  if (!target || !file.flow.paths(target).includes('global:document')) return;
  const value = call.path.startsWith('global:Reflect')
    ? file.flow.text(second) === 'cookie' && third
    : optionOf(second, ['cookie'], file.flow);
  if (value) yield cookie(call.node, cookieName(value, file), 'document.cookie');
}

/** Plug-ins that are handed to a server rather than called, one or a list of them. */
function* registration(call: KnownCall, file: FileContext): Iterable<Draft> {
  const [given] = call.args;
  if (given?.type !== 'ArrayExpression') yield* registered(call, file);
  else for (const one of given.elements) if (one) yield* registered({ ...call, args: [one] }, file);
}

function* registered(call: KnownCall, file: FileContext): Iterable<Draft> {
  const plugin = optionOf(call.args[0], ['plugin'], file.flow) ?? call.args[0];
  if (!plugin) return;
  for (const path of file.flow.paths(plugin)) {
    const entry = PLUGINS.get(path);
    if (!entry) continue;
    const name = (entry.name && textAt(call.args, entry.name, file.flow)) ?? entry.defaultName ?? null;
    yield* withLife(cookie(call.node, name, entry.label), lifeOfCall(entry, call, file.flow));
    return;
  }
}

const PLUGINS = new Map<string, CookieCall>(
  (COOKIE_CALLS as readonly CookieCall[]).flatMap((entry) =>
    entry.calls.filter((call) => !call.endsWith('()')).map((call) => [call, entry] as const),
  ),
);

const CALLS = new Map<string, (call: KnownCall, file: FileContext) => Iterable<Draft>>([
  ...(COOKIE_CALLS as readonly CookieCall[]).flatMap((entry) =>
    entry.calls.map(
      (call) => [call, (found: KnownCall, file: FileContext) => knownCall(entry, found, file)] as const,
    ),
  ),
  ...COOKIE_ON_REQUEST.map(
    (entry) => [entry.call, (found: KnownCall, file: FileContext) => csrf(entry, found, file)] as const,
  ),
  ...HEADER_CALLS.flatMap(({ calls }) => calls.map((call) => [call, headerCall] as const)),
  ['global:Object.assign()', indirect],
  ['global:Reflect.set()', indirect],
  ['<fastify>.register()', registration],
  ['<hapi.Server>.register()', registration],
]);

/** Code that sets a cookie, or installs something that does. Reading and clearing one is neither. */
export const cookies: Finder = {
  calls: CALLS,
  anyCall,
  callPaths: ['<elysia.Context>.cookie.set()'],
  concerns: (path) => ELYSIA_SET.test(path),
  method: (name) => (HEADER_SETTERS.has(name) ? mayNameCookieHeader : mayBeSetter(name)),
  members: {
    AssignmentExpression: (name) => name === 'cookie' || name === 'value' || isSetCookie(name),
    Property: (name) => name === 'cookies' || isSetCookie(name),
  },
  nodes: {
    AssignmentExpression: function* (node, file) {
      yield* assignment(node, file);
      yield* headerAssignment(node, file);
    },
    Property: headerProperty,
  },
  triggers: [
    {
      modules: [...CALLS.keys(), ...SDK_COOKIES.flatMap(({ sdks }) => sdks)],
      words: [
        /[cC][oO][oO][kK][iI][eE]/,
        /\b(?:set|replace)UserSession\b/,
        // hapi's: `h.state('name', value)`
        /\.state\s*\(\s*["'`]/,
      ],
    },
    // Where the word is put together from others.
    {
      globals: ['document', 'Astro', '$', 'jQuery', 'Headers', 'Response', 'setResponseHeader'],
      needs: ['cookie'],
    },
  ],
};
