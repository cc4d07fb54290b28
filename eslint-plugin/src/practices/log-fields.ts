import {
  CONSOLE_METHODS,
  FILE_APPENDS,
  FILE_STREAMS,
  LOG_FILE,
  LOG_WRITES,
  LOGGERS,
  REQUEST_LOGGERS,
  type Logger,
  type RequestLogger,
} from '../data/loggers.js';
import type { Call, Datum, Node, NodeOf, Site } from '../flow/index.js';
import { isFunction, nameOf, originOfPath, unwrap } from '../flow/index.js';
import type { DataKey } from '../model/index.js';
import { optionOf } from './arguments.js';
import { labelsOf } from '../data/data-labels.js';
import type { CallTest, Draft, FileContext, Finder, KnownCall } from './finder.js';
import { accessLog } from './access-log.js';
import { sdkOfPath } from './sdk.js';
import { printedArguments, redactPaths, unredactedData } from './log-redaction.js';

/** Names under which sites keep their own logger. */
const LOGGER_NAME = /^_?(?:logger|log|\w+Logger|\w+Log|LOG|LOGGER)$/;
const NOT_A_LOGGER =
  /^(?:changeLog|blog|dialog|catalog|Math|backlog|eventLog|auditLogModel)$|[a-z]alog$|(?:^|[a-z])[bB]log$/;
const SPEAKS_FOR_ITSELF = /\bconsole\b|redact|mask|saniti[sz]e|scrub|anonymi[sz]e|omit|hash|strip/i;
const LEVELS = new Set([
  'trace',
  'debug',
  'info',
  'warn',
  'warning',
  'error',
  'fatal',
  'log',
  'verbose',
  'silly',
  'http',
  'notice',
  'critical',
]);
/** What gives a logger like the one it is asked for. */
const CHILD = /\.(?:child|getSubLogger|withTag|withContext|withFields|getLogger|extend|getChild|scope)\(\)/g;

const METHODS = new Map<string, Logger>(
  (LOGGERS as readonly Logger[]).flatMap((logger) =>
    logger.is.flatMap((path) => [
      ...logger.methods.map((method) => [`${path}.${method}()`, logger] as const),
      ...(logger.callable ? [[`${path}()`, logger] as const] : []),
    ]),
  ),
);
/** `logger.child({ ... })`: what a child is given stands in each of its lines. */
const PARENTS = new Map<string, Logger>(
  (LOGGERS as readonly Logger[]).flatMap((logger) =>
    logger.is.map((path) => [`${path}.child()`, logger] as const),
  ),
);
const CONSOLE = new Set(CONSOLE_METHODS.map((method) => `global:console.${method}()`));

/** One practice for each place from which personal data reaches the log. */
export function* logged(node: Node, data: readonly Datum[], by: string, judged = true): Iterable<Draft> {
  const groups = new Map<Site, DataKey[]>();
  for (const { key, site } of data) groups.set(site, [...(groups.get(site) ?? []), key]);
  for (const [site, keys] of groups) {
    const distinct = [...new Set(keys)];
    yield {
      kind: 'log-fields',
      node: site ?? node,
      what: `Logs ${labelsOf(distinct)}${by ? ` (${by})` : ''}`,
      action: 'log',
      data: distinct,
      recipient: null,
      judged,
    };
  }
}

function* anyCall(node: Call, calls: readonly KnownCall[], file: FileContext): Iterable<Draft> {
  for (const call of calls) {
    if (CONSOLE.has(anyLevel(call.path))) {
      const data = file.personal.in(call.args);
      if (data.length > 0) yield* logged(node, data, 'console', file.sideAt(node) === 'server');
      return;
    }
    const logger = loggerAt(call.path);
    if (logger) {
      const printed = printedArguments(call.args, call.made, file);
      const data = unredactedData(printed, call.made, file);
      yield* logged(node, data, logger.label);
      return;
    }
    const parent = PARENTS.get(call.path);
    if (parent) {
      yield* logged(node, unredactedData(call.args, call.made, file), parent.label);
      return;
    }
  }
  yield* handedToLogger(node, file);
  const name = conventionalLogger(node, file);
  if (name !== null) yield* logged(node, file.personal.in(file.flow.callOf(node).args), name);
}

/** `logger[level](...)`: whichever it is, it logs. */
const anyLevel = (path: string): string => path.replace(/\.\*\(\)$/, '.info()');

function loggerAt(path: string): Logger | undefined {
  const named = anyLevel(path);
  return METHODS.get(named) ?? METHODS.get(named.replace(CHILD, ''));
}

const HANDS_ON = /^(?:then|forEach|map|tap)$/;

const isHandedFunction: CallTest = ({ arguments: [callback] }) =>
  callback?.type === 'MemberExpression' || callback?.type === 'Identifier';

/** `getUser(id).then(logger.info)`, `users.forEach(console.log)` */
function* handedToLogger(node: Call, file: FileContext): Iterable<Draft> {
  const callee = unwrap(node.callee);
  const [callback] = node.arguments;
  if (
    callee.type !== 'MemberExpression' ||
    (callback?.type !== 'MemberExpression' && callback?.type !== 'Identifier')
  )
    return;
  if (!HANDS_ON.test(file.flow.propertyName(callee) ?? '')) return;
  for (const path of file.flow.paths(callback)) {
    const isConsole = CONSOLE.has(`${path}()`);
    const logger = loggerAt(`${path}()`);
    if (!isConsole && !logger) continue;
    yield* logged(
      node,
      file.personal.in([callee.object]),
      logger?.label ?? 'console',
      logger !== undefined || file.sideAt(node) === 'server',
    );
    return;
  }
  const name = callback.type === 'MemberExpression' ? conventionalMethod(callback, file) : null;
  if (name !== null) yield* logged(node, file.personal.in([callee.object]), name);
}

/** `logger.info(...)` where `logger` comes from another file or is handed in. */
function conventionalLogger(node: Call, file: FileContext): string | null {
  const callee = unwrap(node.callee);
  return callee.type === 'MemberExpression' ? conventionalMethod(callee, file) : null;
}

function conventionalMethod(callee: NodeOf<'MemberExpression'>, file: FileContext): string | null {
  const method = file.flow.propertyName(callee);
  if (method === null || !LEVELS.has(method)) return null;
  const name = nameOf(callee.object, file.flow);
  if (!LOGGER_NAME.test(name) || NOT_A_LOGGER.test(name)) return null;
  const own = file.flow.evaluate(callee);
  // A logger of this file is judged by what it does itself; a known module that is no logger, not at all.
  if (own.some((value) => value.kind === 'node' && !isUnreadLogger(value.node, file))) return null;
  const isOther = (path: string): boolean => /^global:console/.test(path) || sdkOfPath(path) !== null;
  if (own.some((value) => value.kind === 'api' && isOther(value.path))) return null;
  return name;
}

/** A logger that another file makes from what is not seen; one that clearly does less is no logger. */
function isUnreadLogger(node: Node, { flow }: FileContext): boolean {
  if (flow.owns(node)) return false;
  const code = flow.homeOf(node).source.text.slice(...node.range);
  return /\w\s*\(/.test(code.slice(code.indexOf(')'))) && !SPEAKS_FOR_ITSELF.test(code);
}

function* fileAppend(
  entry: (typeof FILE_APPENDS)[number],
  call: KnownCall,
  file: FileContext,
): Iterable<Draft> {
  const target = call.args[entry.file];
  const names = target ? file.flow.texts(target).map(({ text }) => text) : [];
  const named =
    names.some((name) => LOG_FILE.test(name)) || (target && LOG_FILE.test(nameOf(target, file.flow)));
  if (named) yield* logged(call.node, file.personal.in([call.args[entry.data]]), 'log file');
}

function* streamWrite(call: KnownCall, file: FileContext): Iterable<Draft> {
  const made = call.made?.type === 'CallExpression' ? call.made.arguments[0] : undefined;
  const name = optionOf(made, ['filename'], file.flow) ?? made;
  const texts = name ? file.flow.texts(name) : [];
  if (texts.some(({ text }) => LOG_FILE.test(text)))
    yield* logged(call.node, file.personal.in(call.args), 'log file');
}

function* requestLogger(entry: RequestLogger, call: KnownCall, file: FileContext): Iterable<Draft> {
  const [first] = call.args;
  const isGiven = (name: string): boolean => ![null, 'false'].includes(optionText(first, name, file));
  if (entry.on && !entry.on.some(isGiven)) return;
  const options = (entry.options && optionOf(first, entry.options, file.flow)) ?? first;
  const serializer = optionOf(options, ['serializers', 'req'], file.flow);
  const absent = absentData(entry, first, options, file);
  const data = serializer ? serialized(serializer, file) : lineData(entry, first, file);
  yield* logged(
    call.node,
    data.filter((key) => !absent.has(key)).map((key) => ({ key, site: null })),
    entry.label,
  );
}

/** What a request logger prints, where its line is given in the options and nothing else is added to it. */
function lineData(entry: RequestLogger, options: Node | undefined, file: FileContext): readonly DataKey[] {
  const line = entry.line && optionOf(options, [entry.line], file.flow);
  const [text] = line ? file.flow.texts(line) : [];
  if (!text || optionText(options, 'meta', file) !== 'false') return entry.data;
  return [...text.text.matchAll(/\breq\.([\w.]+)/g)].flatMap(
    ([, part]) => originOfPath(`<express.Request>.${part}`) ?? [],
  );
}

/** `server.register({ plugin: hapiPino })` */
function* plugin(call: KnownCall, file: FileContext): Iterable<Draft> {
  const given = call.args.flatMap((arg): Node[] =>
    arg.type === 'ArrayExpression' ? arg.elements.flatMap((element) => element ?? []) : [arg],
  );
  for (const one of given) {
    const paths = file.flow.paths(optionOf(one, ['plugin'], file.flow) ?? one);
    const entry = PLUGINS.find(({ call: path }) => paths.includes(path));
    if (!entry) continue;
    const data = entry.data.map((key) => ({ key, site: null }));
    yield* logged(call.node, data, entry.label);
  }
}

const PLUGINS = (REQUEST_LOGGERS as readonly RequestLogger[]).filter((entry) => entry.plugin);

function optionText(options: Node | undefined, name: string, file: FileContext): string | null {
  const option = optionOf(options, [name], file.flow);
  return option && file.source.text.slice(...option.range);
}

/** What the options keep out of the log. */
function absentData(
  entry: RequestLogger,
  first: Node | undefined,
  options: Node | undefined,
  file: FileContext,
): Set<DataKey> {
  const off = (entry.without ?? [])
    .filter(({ option, value }) => optionText(first, option, file) === value)
    .filter(({ unlessUsed }) => !unlessUsed || !usesRequestLog(file))
    .flatMap(({ data }) => data ?? [...entry.data, 'http.request_time']);
  const redact = optionOf(options, ['redact'], file.flow);
  const blackened = redact && redactPaths(redact, file).includes('req.headers') ? ['http.header'] : [];
  return new Set([...off, ...blackened]);
}

const REQUEST_LOG = /^(?:<express\.Request>|<express\.Response>|<koa\.Context>)\.log\.\w+$/;

function usesRequestLog({ flow }: FileContext): boolean {
  return [...LEVELS].some((level) =>
    flow
      .methodCalls(level)
      .some((call) =>
        flow.callOf(call).callees.some((value) => value.kind === 'api' && REQUEST_LOG.test(value.path)),
      ),
  );
}

/** What a serializer of requests leaves of one. */
function serialized(serializer: Node, file: FileContext): DataKey[] {
  const fn = file.flow.evaluate(serializer).find((value) => value.kind === 'node')?.node;
  return ['http.request_time', ...(isFunction(fn) ? file.personal.keysIn(file.flow.returnsOf(fn)) : [])];
}

/**
 * What pino and winston are told to add to each line.
 * https://github.com/pinojs/pino/blob/main/docs/api.md#mixin-function, https://github.com/winstonjs/winston#creating-your-own-logger
 */
function* addedToEach(call: KnownCall, file: FileContext): Iterable<Draft> {
  const label = call.path.startsWith('npm:pino') ? 'pino' : 'winston';
  for (const path of ADDED_TO_EACH) {
    const given = optionOf(call.args[0], path, file.flow);
    const fn = given && file.flow.evaluate(given).find((value) => value.kind === 'node')?.node;
    const added = isFunction(fn) ? file.flow.returnsOf(fn) : [given];
    yield* logged(
      given ?? call.node,
      unredactedData(
        added.flatMap((one) => one ?? []),
        call.node,
        file,
      ),
      label,
    );
  }
}

const ADDED_TO_EACH = [
  ['mixin'],
  ['base'],
  ['defaultMeta'],
  ['formatters', 'log'],
  ['formatters', 'bindings'],
];

const ACCESS_LOGGERS = ['npm:morgan()', 'npm:koa-morgan()'];

const CALLS = new Map<string, (call: KnownCall, file: FileContext) => Iterable<Draft>>([
  ...LOG_WRITES.flatMap(({ calls, label }) =>
    calls.map(
      (path) =>
        [
          path,
          (call: KnownCall, file: FileContext) => logged(call.node, file.personal.in(call.args), label),
        ] as const,
    ),
  ),
  ...FILE_APPENDS.flatMap((entry) =>
    entry.calls.map(
      (path) => [path, (call: KnownCall, file: FileContext) => fileAppend(entry, call, file)] as const,
    ),
  ),
  ...FILE_STREAMS.map((path) => [path, streamWrite] as const),
  ...(REQUEST_LOGGERS as readonly RequestLogger[])
    .filter((entry) => entry.data.length > 0 && !entry.plugin)
    .map(
      (entry) =>
        [entry.call, (call: KnownCall, file: FileContext) => requestLogger(entry, call, file)] as const,
    ),
  ['<hapi.Server>.register()', plugin],
  ['npm:pino()', addedToEach],
  ['npm:pino.pino()', addedToEach],
  ['npm:winston.createLogger()', addedToEach],
  ...ACCESS_LOGGERS.map((path) => [path, accessLog] as const),
]);

/** LogTape's ``logger.info`from ${ip}` `` */
function* taggedTemplate(node: NodeOf<'TaggedTemplateExpression'>, file: FileContext): Iterable<Draft> {
  const logger = file.flow.paths(node.tag).flatMap((path) => METHODS.get(`${path}()`) ?? [])[0];
  if (logger) yield* logged(node, file.personal.in(node.quasi.expressions), logger.label);
}

const LOGS_REQUESTS = new Set([...REQUEST_LOGGERS.map(({ call }) => call), ...ACCESS_LOGGERS]);

/** Personal fields that reach a log. */
export const logFields: Finder = {
  calls: CALLS,
  anyCall,
  callPaths: [...METHODS.keys(), ...PARENTS.keys(), ...CONSOLE],
  concerns: (path) => CONSOLE.has(anyLevel(path)) || loggerAt(path) !== undefined,
  logMethods: [...LEVELS],
  method: (name) => (HANDS_ON.test(name) ? isHandedFunction : null),
  nodes: { TaggedTemplateExpression: taggedTemplate },
  triggers: [
    // What logs requests needs no field to be named.
    { modules: [...LOGS_REQUESTS] },
    {
      globals: ['strapi', 'sails'],
      modules: [...CALLS.keys(), ...(LOGGERS as readonly Logger[]).flatMap(({ is }) => is)].filter(
        (path) => !LOGS_REQUESTS.has(path),
      ),
      words: [
        // Asked for one of its streams, or handed on; not told a mere word.
        /(?<![\w$])(?<!\btypeof\s+)process(?![\w{$])(?!\s*(?:\?\.|!?\.)\s*(?!std)[\w$])/,
        /(?<![\w$])(?<!\btypeof\s+)console(?![\w{$])(?!\s*\.\s*\w+\s*\(\s*(?:"[^"\\\n]*"|'[^'\\\n]*')?\s*\))/,
        /(?:[lL]ogger|\b_?log|Log|LOG|LOGGER)\b\s*(?:\([^)]*\))?\s*[?!]?\s*[.[]/,
        // hapi's requests and servers are loggers themselves.
        /(?<!\b(?:Math|console))\.log\s*\(/,
      ],
      needs: ['person'],
    },
  ],
};
