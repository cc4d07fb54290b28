import { MORGAN_FORMATS, MORGAN_TOKENS } from '../data/loggers.js';
import { dataOfHeader } from '../data/personal-data.js';
import type { Datum, Flow, FunctionNode, Node } from '../flow/index.js';
import { isFunction, unwrap } from '../flow/index.js';
import type { DataKey } from '../model/index.js';
import type { Draft, FileContext, KnownCall } from './finder.js';
import { logged } from './log-fields.js';

const TOKEN = /:([-\w]{2,})(?:\[([^\]]+)\])?/g;

/** What a request logger of morgan's kind writes. */
export function* accessLog(call: KnownCall, file: FileContext): Iterable<Draft> {
  const [format] = call.args;
  if (!format) return;
  const data = new Set<DataKey>();
  const texts = file.flow.texts(format);
  // Whichever of the predefined formats it is, it tells what was asked for.
  if (isAskedFor(format) && !texts.some(({ text }) => /[\w:]/.test(text))) data.add('http.request_path');
  for (const { text } of texts) {
    for (const key of formatData(namedFormat(text, file) ?? text, file)) data.add(key);
  }
  for (const value of file.flow.evaluate(format)) {
    if (value.kind === 'node' && isFunction(value.node))
      for (const key of functionData(value.node, file)) data.add(key);
    if (value.kind === 'api') {
      const named = /^npm:(?:koa-)?morgan\.(\w+)$/.exec(value.path)?.[1];
      for (const key of formatData(MORGAN_FORMATS[named ?? ''] ?? '', file)) data.add(key);
    }
  }
  yield* logged(
    call.node,
    [...data].map((key): Datum => ({ key, site: null })),
    'morgan',
  );
}

/** Whether a format is made elsewhere: `config.logFormat`, `formatOf()`. */
function isAskedFor(format: Node): boolean {
  const { type } = unwrap(format);
  return type === 'MemberExpression' || type === 'CallExpression' || type === 'Identifier';
}

/** A predefined format, or one of this file: `morgan.format('name', ':method ...')`. */
function namedFormat(name: string, { flow }: FileContext): string | null {
  const [own] = flow.methodCalls('format').flatMap((call) => {
    const { callees, args } = flow.callOf(call);
    const isMorgan = callees.some(
      (value) => value.kind === 'api' && /^npm:(?:koa-)?morgan\.format$/.test(value.path),
    );
    return isMorgan && flow.text(args[0]) === name ? (flow.text(args[1]) ?? []) : [];
  });
  return own ?? MORGAN_FORMATS[name] ?? null;
}

function formatData(format: string, file: FileContext): DataKey[] {
  const custom = customTokens(file);
  return [...format.matchAll(TOKEN)].flatMap(([, name, argument]) => {
    const own = custom.get(name ?? '');
    return own ? file.personal.keysIn(file.flow.returnsOf(own)) : tokenData(name ?? '', argument);
  });
}

function tokenData(name: string, argument: string | undefined): DataKey[] {
  if (name === 'req' || name === 'res') {
    const header = (argument ?? '').toLowerCase();
    if (name === 'res') return header === 'set-cookie' ? ['user.device.cookie'] : [];
    const key = dataOfHeader(header);
    return key === null ? [] : [key];
  }
  const key = MORGAN_TOKENS[name];
  return key ? [key] : [];
}

/** `morgan.token('name', (req) => ...)` of this file. */
function customTokens(file: FileContext): Map<string, FunctionNode> {
  const tokens = new Map<string, FunctionNode>();
  for (const call of file.flow.methodCalls('token')) {
    const { callees, args } = file.flow.callOf(call);
    if (!callees.some((value) => value.kind === 'api' && /^npm:(?:koa-)?morgan\.token$/.test(value.path)))
      continue;
    const name = file.flow.text(args[0]);
    const fn = args[1] && file.flow.evaluate(args[1]).find((value) => value.kind === 'node')?.node;
    if (name && isFunction(fn)) tokens.set(name, fn);
  }
  return tokens;
}

/** A format function: what it asks its tokens for, and what it takes from the request itself. */
function functionData(fn: FunctionNode, file: FileContext): DataKey[] {
  const [tokens] = fn.params;
  const found = file.personal.keysIn(file.flow.returnsOf(fn));
  if (tokens?.type !== 'Identifier') return found;
  for (const call of file.flow.syntax.nodesOf('CallExpression')) {
    if (call.range[0] < fn.range[0] || call.range[1] > fn.range[1]) continue;
    const name = tokenName(call.callee, tokens.name, file.flow);
    if (name === null) continue;
    const argument = call.arguments[2] ? (file.flow.text(call.arguments[2]) ?? undefined) : undefined;
    const own = customTokens(file).get(name);
    found.push(...(own ? file.personal.keysIn(file.flow.returnsOf(own)) : tokenData(name, argument)));
  }
  return found;
}

function tokenName(callee: Node, tokens: string, flow: Flow): string | null {
  const member = unwrap(callee);
  if (member.type !== 'MemberExpression' || member.object.type !== 'Identifier') return null;
  return member.object.name === tokens ? flow.propertyName(member) : null;
}
