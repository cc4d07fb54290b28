import type { Call, Flow, Node, NodeOf, Value } from '../flow/index.js';
import { isFunction, unwrap } from '../flow/index.js';
import type { Sdk } from '../data/sdks.js';
import type { Topic } from '../model/index.js';
import { optionOf } from './arguments.js';
import type { Draft, FileContext, KnownCall } from './finder.js';
import { sdkDraft, withData } from './sdk-draft.js';
import { sdkOfModule, sdkOfPath, topicOf } from './sdk.js';

/** Methods that only ask, register or wrap; everything else on an SDK sends or configures. */
const QUIET =
  /^\.?(?:get\w*|is\w*|has\w*|on|off|once|then|catch|ready|scope|active|opt_?out\w*|disable\w*|opt_?in_?status|reset|flush|close|shutdown|stop\w*|end|destroy|clear\w*|lastEventId|\w+Integration|with(?:Sentry|Profiler|ErrorBoundary|Scope|IsolationScope)\w*|wrap\w*|create(?:ReduxEnhancer|Middleware|Plugin)|use(?!r)\w*|ErrorBoundary|default|webhooks|constructEvent\w*|Handlers|Integrations|debug|push\.apply|bind|toString|queue|hasOptedOut\w*|delete\w*|remove\w*|cancel\w*|unsubscribe|retrieve|list\w*|verify\w*|credential\w*|addFeatureFlag)(?:\(\))?$/;
/** Methods of texts, lists and promises: on what a call of an SDK returns, they send nothing. */
const OF_RESULTS =
  /^\.(?:at|charAt|concat|endsWith|entries|every|filter|finally|find|findIndex|findLast|flat|flatMap|forEach|includes|indexOf|join|keys|localeCompare|map|match|padEnd|padStart|reduce|repeat|replace|replaceAll|reverse|slice|some|sort|splice|split|startsWith|substring|toFixed|toISOString|toJSON|toLowerCase|toUpperCase|trim|trimEnd|trimStart|values)\(\)$/;
/** Of these, the ones that no client has. */
const OF_LISTS_ALONE =
  /^\.(?:charAt|endsWith|every|findIndex|flatMap|forEach|includes|indexOf|join|localeCompare|map|padStart|reduce|slice|some|sort|split|startsWith|toISOString|toLowerCase|toUpperCase|trim)\(\)$/;
/** What a call returns of what an SDK or its client returns. */
const RESULT = /\(\).*\(\).*\(\)$/;
/** The same, or a client. */
const RESULT_OR_CLIENT = /\(\).*\(\)$/;
/** Firebase's `getAnalytics(app)` asks for nothing: it begins to measure. https://firebase.google.com/docs/reference/js/analytics */
const STARTS = /^\.?get(?:Analytics|Performance)\(\)$/;
const LOADS =
  /^\.?(?:init\w*|load\w*|boot|start|config(?:ure)?|create|initialize\w*|install|\w*[sS]etup)(?:\(\))?$/;

const VERBS: Partial<Record<Topic, { load: string; send: string }>> = {
  analytics: { load: 'Loads', send: 'Sends an event to' },
  payments: { load: 'Takes payments with', send: 'Takes a payment with' },
  'third-parties': { load: 'Loads', send: 'Sends data to' },
};

/** Scripts that build the site: what they load and call is not there for any visitor. */
const BUILD_CONFIG =
  /(?:^|[\\/])(?:vite|vitest|rollup|rolldown|webpack(?:\.\w+)?|rspack|rsbuild|react-router|remix|svelte|esbuild|tsup|tsdown|babel|metro|craco|vue|snowpack|playwright|cypress|jest|eslint)\.config\.[cm]?[jt]s$/;

/** The practice of importing an SDK. */
export function* importedSdk(
  source: Node | null,
  node: Node,
  kind: Topic,
  file: FileContext,
): Iterable<Draft> {
  if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
  const found = sdkOfModule(source.value.replace(/^npm:/, ''));
  if (!found || found.sdk.quietImport || topicOf(found.sdk.category) !== kind) return;
  const verb = VERBS[kind]?.load ?? 'Loads';
  const made = sdkDraft(node, found.sdk, `${verb} ${found.sdk.label} (${found.name})`, [], file);
  // On a server a client that is only loaded has sent nothing yet.
  const judged =
    !BUILD_CONFIG.test(file.source.filename) && (kind !== 'third-parties' || file.side !== 'server');
  yield { ...made, onlyIfAlone: kind === 'payments' || kind === 'third-parties', judged };
}

/** The practice of calling an SDK of this kind, by module or by the global its script installs. */
export function* sdkCall(
  node: Call,
  calls: readonly KnownCall[],
  kind: Topic,
  file: FileContext,
): Iterable<Draft> {
  for (const call of calls) {
    const found = sdkOfPath(call.path);
    if (!found || topicOf(found.sdk.category) !== kind) continue;
    const isBuild = BUILD_CONFIG.test(file.source.filename);
    for (const made of calledSdk(node, call, found, kind, file))
      yield isBuild ? { ...made, judged: false } : made;
    return;
  }
  if (kind !== 'analytics') return;
  const own = ownGtag(node, file);
  if (own) yield* tagCall(node, own, file);
}

function* calledSdk(
  node: Call,
  call: KnownCall,
  found: NonNullable<ReturnType<typeof sdkOfPath>>,
  kind: Topic,
  file: FileContext,
): Iterable<Draft> {
  const { sdk, rest, name, isGlobal } = found;
  if (kind === 'analytics' && isGlobal && (name === 'gtag' || name === 'dataLayer')) {
    yield* tagCall(node, { sdk, name, args: call.args }, file);
    return;
  }
  const method = /\.?[\w$]*\(\)$/.exec(rest)?.[0] ?? rest;
  if (
    (QUIET.test(method) && !STARTS.test(method)) ||
    (OF_RESULTS.test(method) && RESULT.test(rest)) ||
    (OF_LISTS_ALONE.test(method) && RESULT_OR_CLIENT.test(rest)) ||
    sdk.category === 'font' ||
    isComponentHelper(call, rest)
  )
    return;
  if (sdk.sends && !sdk.sends.test(method.replace(/\W/g, ''))) return;
  if (FORGETS.test(method) && isNothing(call.args[0])) return;
  // The stub that keeps calls until the script is there.
  if (call.args[0]?.type === 'Identifier' && call.args[0].name === 'arguments') return;
  // What tells errors of one kind from others is no one's fingerprint.
  const given = method === '.setFingerprint()' ? [] : call.args;
  const data = file.personal.keysIn(sdk.payload ? payloadOf(given, sdk.payload, file) : given);
  // The keys of language models are for servers: only a file that is sure to run in a page calls them there.
  const isServers = file.sideAt(node) === 'server' || (sdk.category === 'ai' && file.side === 'unknown');
  if (kind === 'third-parties' && data.length === 0 && (isServers || sdk.onlyWithData)) return;
  const isSetUp =
    STARTS.test(method) ||
    (LOADS.test(method) && (method !== '.create()' || isFirstCall(rest))) ||
    (isFirstCall(rest) && node.type === 'NewExpression' && !sdk.onlyWithData) ||
    (rest === '()' && (!isGlobal || kind === 'payments') && !sdk.onlyWithData);
  if (kind === 'payments') {
    if (isSetUp && isFirstCall(rest))
      yield sdkDraft(node, sdk, `Takes payments with ${sdk.label} (${name})`, data, file);
    else if (PAYS.test(method))
      yield sdkDraft(
        node,
        sdk,
        `Takes a payment with ${sdk.label}${by(node, file)}${withData(data)}`,
        data,
        file,
      );
    return;
  }
  // Of a chain, the last call says what is sent: `tracer.startSpan(name).setTag(key, value)`.
  if (!isSetUp && data.length === 0 && leadsToSend(node, found, file)) return;
  const verb = isSetUp ? 'Configures' : VERBS[kind]!.send;
  yield sdkDraft(node, sdk, `${verb} ${sdk.label}${by(node, file)}${withData(data)}`, data, file);
}

function payloadOf(args: readonly Node[], names: readonly string[], { flow }: FileContext): Node[] {
  return args.flatMap((arg) => names.flatMap((name) => optionOf(arg, [name], flow) ?? []));
}

/** Whether what a call returns is called at once, and that call is told. */
function leadsToSend(
  node: Call,
  { sdk }: NonNullable<ReturnType<typeof sdkOfPath>>,
  file: FileContext,
): boolean {
  const { syntax } = file.flow;
  const member = syntax.parentOf(node);
  const outer =
    member?.type === 'MemberExpression' && member.object === node ? syntax.parentOf(member) : null;
  if (outer?.type !== 'CallExpression' || outer.callee !== member || sdk.sends) return false;
  const name = file.flow.propertyName(member as NodeOf<'MemberExpression'>);
  return name !== null && !QUIET.test(name) && !OF_RESULTS.test(`.${name}()`);
}

/** How the methods are called that add to what an SDK hands its callback. */
const FILLS = /^(?:set|add|attach)[A-Z]/;

/** `Sentry.withScope((scope) => scope.setUser(person))`: the callback's parameter is a part of the SDK. */
export function* callbackCall(node: NodeOf<'CallExpression'>, file: FileContext): Iterable<Draft> {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression') return;
  const name = file.flow.propertyName(callee);
  if (name === null || !FILLS.test(name)) return;
  const sdk = calledBackBy(callee.object, file.flow);
  const data = sdk ? file.personal.keysIn(node.arguments) : [];
  if (!sdk || data.length === 0) return;
  yield sdkDraft(node, sdk, `Sends an event to ${sdk.label}${by(node, file)}${withData(data)}`, data, file);
}

/** What of an event is about a person, or is told beside it: `event.user = { email }` */
const TELLS = new Set([
  'user',
  'context',
  'contexts',
  'extra',
  'tags',
  'metadata',
  'metaData',
  'request',
  'message',
]);

/** Whether giving a member of this name a value may tell the vendor of an SDK of a person. */
export function mayTell(name: string): boolean {
  return TELLS.has(name);
}

/** `beforeSend: (event) => { event.user = { email }; return event; }` */
export function* callbackFill(node: NodeOf<'AssignmentExpression'>, file: FileContext): Iterable<Draft> {
  const { left, right } = node;
  if (left.type !== 'MemberExpression' || !TELLS.has(file.flow.propertyName(left) ?? '')) return;
  const sdk = calledBackBy(left.object, file.flow);
  const data = sdk ? file.personal.keysIn([right]) : [];
  if (sdk && data.length > 0)
    yield sdkDraft(node, sdk, `Sends an event to ${sdk.label}${withData(data)}`, data, file);
}

/** The SDK that hands an object to a callback which it is given, as an argument or among its options. */
function calledBackBy(object: Node, flow: Flow): Sdk | undefined {
  const holder = unwrap(object);
  if (holder.type !== 'Identifier') return undefined;
  const [def] = flow.scopes.variableOf(holder)?.defs ?? [];
  if ((def?.type as string) !== 'Parameter' || !def || !isFunction(def.node)) return undefined;
  let given: Node = def.node;
  let outer = flow.syntax.parentOf(given);
  while (outer?.type === 'Property' || outer?.type === 'ObjectExpression') {
    given = outer;
    outer = flow.syntax.parentOf(given);
  }
  if (outer?.type !== 'CallExpression' && outer?.type !== 'NewExpression') return undefined;
  if (!outer.arguments.includes(given as never)) return undefined;
  return flow
    .paths(outer.callee)
    .map((path) => sdkOfPath(path)?.sdk)
    .find((found) => found !== undefined && topicOf(found.category) === 'analytics');
}

/** `setUser(null)` takes back who the user is. */
const FORGETS = /^\.?(?:setUser\w*|identify\w*|setPerson)\(\)$/;

function isNothing(arg: Node | undefined): boolean {
  return (
    (arg?.type === 'Literal' && arg.value === null) ||
    (arg?.type === 'Identifier' && arg.name === 'undefined')
  );
}

/** The first call on a module or global: what makes its client. */
function isFirstCall(rest: string): boolean {
  return rest.indexOf('()') === rest.length - 2;
}

/** What is called, as the code has it. */
function by(node: Call, file: FileContext): string {
  const callee = file.source.text.slice(...node.callee.range).replace(/\bnew\s+|\s+|[?!]\.?(?=\.)/g, '');
  return callee.length <= 48 && /^[\w$.#?()]+$/.test(callee) ? ` (${callee.replace(/\?\./g, '.')})` : '';
}

const PAYS =
  /^\.?(?:create\w*|confirm\w*|charge\w*|pay(?!mentFailed\b)\w*|execute|sale|capture\w*|submit\w*|redirectToCheckout|[oO]pen|Checkout|loadPaymentData|request\w*|tokenize|render|Buttons|process\w*|purchase|authorize|subscribe)\(\)$/;

/** `new Plugin()`, higher-order components and the like are told from sends by their capital. */
function isComponentHelper(call: KnownCall, rest: string): boolean {
  return call.node.type === 'NewExpression' && /Plugin|Integration|Transport$/.test(rest);
}

/** The site's own `function gtag() { dataLayer.push(arguments) }` is Google's. */
function ownGtag(node: Call, file: FileContext): { sdk: Sdk; name: string; args: readonly Node[] } | null {
  const callee = unwrap(node.callee);
  if (callee.type !== 'Identifier' && callee.type !== 'MemberExpression') return null;
  const { callees, args } = file.flow.callOf(node);
  for (const value of callees) {
    if (!isTagQueue(value, file)) continue;
    const found = sdkOfPath('global:gtag');
    if (found) return { sdk: found.sdk, name: 'gtag', args };
  }
  return null;
}

function isTagQueue(value: Value, file: FileContext): boolean {
  if (value.kind !== 'node' || !isFunction(value.node) || value.node.body.type !== 'BlockStatement')
    return false;
  const text = file.source.text.slice(...value.node.body.range);
  return text.length < 200 && /\.push\s*\(\s*arguments\s*\)/.test(text) && /dataLayer/.test(text);
}

/** `gtag('config', id)` and `dataLayer.push({ event })`. */
function* tagCall(
  node: Call,
  { sdk, name, args }: { sdk: Sdk; name: string; args: readonly Node[] },
  file: FileContext,
): Iterable<Draft> {
  const command = args[0] ? file.flow.text(args[0]) : null;
  if (name === 'gtag' && command === 'consent') return;
  if (args[0]?.type === 'Identifier' && args[0].name === 'arguments') return;
  const data = file.personal.keysIn(args);
  const verb =
    command === 'config' || command === 'js' || command === 'set' ? 'Configures' : 'Sends an event to';
  const shown = name === 'dataLayer' ? 'dataLayer.push' : name;
  yield sdkDraft(node, sdk, `${verb} ${sdk.label} (${shown})${withData(data)}`, data, file);
}
