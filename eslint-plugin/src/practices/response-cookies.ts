import type { Call, Flow, Node, NodeOf } from '../flow/index.js';
import { nameOf, unwrap } from '../flow/index.js';
import type { FileContext } from './finder.js';

/** A `Set-Cookie` header that code writes, and where its content stands. */
export interface CookieHeader {
  node: Node;
  content: Node;
}

/** How any kind of response or header list takes a header. */
export const HEADER_SETTERS: ReadonlySet<string> = new Set([
  'setHeader',
  'appendHeader',
  'addHeader',
  'append',
  'set',
  'header',
]);

/** How frameworks call what sets a cookie on what they hand to a handler. */
const SETTERS = new Set(['setCookie', 'setSignedCookie']);
const HANDED = /^(?:ctx|context|c|res|response|reply|event)$/;

/** Whether a method of this name may be one of these; its calls name a cookie and give it a value. */
export function mayBeSetter(name: string): ((call: Call) => boolean) | null {
  return SETTERS.has(name) ? ({ arguments: args }) => args.length > 1 : null;
}

/** `ctx.setCookie(name, value)`, where nothing tells which framework hands the context in. */
export function isCookieSetter(node: Call, { flow }: FileContext): boolean {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || node.arguments.length < 2) return false;
  if (!SETTERS.has(flow.propertyName(callee) ?? '') || !HANDED.test(nameOf(callee.object, flow)))
    return false;
  // A function of the site's own is looked into.
  return flow.evaluate(callee).every(({ kind }) => kind === 'param' || kind === 'api');
}

/** Whether a call of such a method may write that header, as far as its own words tell. */
export function mayNameCookieHeader({ arguments: [name, content] }: Call, flow: Flow): boolean {
  if (!name || !content) return false;
  return name.type === 'Literal' ? isSetCookie(String(name.value)) : isSetCookie(flow.text(name));
}

/** `anything.setHeader('Set-Cookie', ...)`: no other header list than that of a response takes this one. */
export function cookieHeaderCall(node: Call, { flow }: FileContext): CookieHeader | null {
  const callee = unwrap(node.callee);
  const [name, content] = node.arguments;
  if (callee.type !== 'MemberExpression' || !name || !content) return null;
  if (!HEADER_SETTERS.has(flow.propertyName(callee) ?? '')) return null;
  return isSetCookie(flow.text(name)) ? { node, content } : null;
}

/** `set.headers['Set-Cookie'] = ...` */
export function cookieHeaderAssignment(
  node: NodeOf<'AssignmentExpression'>,
  { flow }: FileContext,
): CookieHeader | null {
  const { left, right } = node;
  if (left.type !== 'MemberExpression' || !isSetCookie(flow.propertyName(left))) return null;
  return /header/i.test(flow.source.text.slice(...left.object.range)) ? { node, content: right } : null;
}

const HEADER_LISTS = new Set(['headers', 'multiValueHeaders']);

/**
 * `{ statusCode: 200, headers: { 'Set-Cookie': ... } }` and `{ statusCode: 200, cookies: [...] }`, as cloud functions
 * answer. https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads
 */
export function cookieHeaderProperty(node: NodeOf<'Property'>, { flow }: FileContext): CookieHeader[] {
  const name = flow.keyName(node.key, node.computed);
  const object = flow.syntax.parentOf(node);
  if (object?.type !== 'ObjectExpression') return [];
  if (
    name === 'cookies' &&
    node.value.type === 'ArrayExpression' &&
    isAnswer(object, flow.keyName.bind(flow))
  ) {
    return node.value.elements.flatMap((element) => (element ? [{ node: element, content: element }] : []));
  }
  if (!isSetCookie(name)) return [];
  const list = flow.syntax.parentOf(object);
  if (list?.type !== 'Property' || !HEADER_LISTS.has(flow.keyName(list.key, list.computed) ?? '')) return [];
  const answer = flow.syntax.parentOf(list);
  return answer?.type === 'ObjectExpression' &&
    (isAnswer(answer, flow.keyName.bind(flow)) || isHandedOn(answer, flow))
    ? [{ node, content: node.value }]
    : [];
}

/** `redirect('/', joined({ headers: { 'set-cookie': ... } }, init))`: a function of the site's own makes the answer. */
function isHandedOn(answer: Node, flow: Flow): boolean {
  const call = flow.syntax.parentOf(answer);
  if (call?.type !== 'CallExpression' || call.callee === answer) return false;
  const callee = unwrap(call.callee);
  return callee.type === 'Identifier' && !flow.paths(callee).some((path) => !path.startsWith('npm:.'));
}

function isAnswer(
  object: NodeOf<'ObjectExpression'>,
  keyName: (key: Node, computed: boolean) => string | null,
): boolean {
  return object.properties.some(
    (property) => property.type === 'Property' && keyName(property.key, property.computed) === 'statusCode',
  );
}

export function isSetCookie(name: string | null): boolean {
  return name?.toLowerCase() === 'set-cookie';
}
