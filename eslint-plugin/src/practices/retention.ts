import {
  BUCKETS,
  EXPIRING_WRITES,
  EXPIRY_PROPERTIES,
  LOG_GROUPS,
  NUMBER_WORDS,
  RETENTION_CALLS,
  STORE_CONTENTS,
  type RetentionCall,
} from '../data/retention.js';
import { dataOfName } from '../data/personal-data.js';
import type { Call, Node, NodeOf } from '../flow/index.js';
import { nameOf, unwrap } from '../flow/index.js';
import type { DataKey } from '../model/index.js';
import { isoDuration, numberOf, optionOf } from './arguments.js';
import { DELETING_METHODS, deletionOf, mayDelete } from './deletions.js';
import { secondsFromNow, secondsOf } from './durations.js';
import type { CallTest, Draft, FileContext, Finder, KnownCall } from './finder.js';
import { DAY, inWords, secondsOfUnit } from './time-units.js';

const ENTRIES: readonly RetentionCall[] = RETENTION_CALLS;
const BY_METHOD = new Map(
  ENTRIES.flatMap((entry) =>
    entry.calls.filter((call) => call.startsWith('*.')).map((call) => [call.slice(2, -2), entry] as const),
  ),
);
const UNIT_SECONDS = { ms: 0.001, s: 1, day: DAY };

/** Data that is kept for a time. */
function kept(
  node: Node,
  what: string,
  seconds: number | null,
  data: readonly DataKey[],
  mayEndSooner = false,
): Draft[] {
  if (seconds === null || !(seconds > 0) || !Number.isFinite(seconds)) return [];
  return [
    {
      kind: 'retention',
      node,
      what: `${what} for ${inWords(seconds)}`,
      action: 'retain',
      data: [...data],
      recipient: null,
      retention: isoDuration(seconds),
      ...(mayEndSooner && { mayEndSooner }),
    },
  ];
}

function periodOf(entry: RetentionCall, args: readonly Node[], { flow }: FileContext): number | null {
  const option = optionOf(args[entry.arg], entry.option, flow);
  if (!option) return null;
  if (!entry.each) {
    if (entry.unit === null && numberOf(option, flow) !== null) return null;
    return secondsOf(option, entry.unit === null ? 1 : UNIT_SECONDS[entry.unit], flow);
  }
  const files = numberOf(option, flow);
  const each = optionOf(args[entry.arg], entry.each, flow);
  const length = each ? eachFile(each, flow) : null;
  return files === null || length === null ? null : files * length;
}

function eachFile(each: Node, flow: FileContext['flow']): number | null {
  const text = flow.text(each);
  const named = text === null ? null : ({ daily: DAY, hourly: 3600, weekly: 7 * DAY }[text] ?? null);
  return named ?? secondsOf(each, 0.001, flow);
}

function tableCall(entry: RetentionCall, node: Call, args: readonly Node[], file: FileContext): Draft[] {
  return kept(node, entry.what, periodOf(entry, args, file), entry.data);
}

/** `redis.set(key, value, 'EX', 3600)`: of what is personal in the value. */
function expiringWrite(entry: (typeof EXPIRING_WRITES)[number], call: KnownCall, file: FileContext): Draft[] {
  const data = file.personal.keysIn([call.args[entry.value]]);
  if (data.length === 0) return [];
  const amount = entry.seconds === 'EX' ? expiryOption(call.args, file) : call.args[entry.seconds];
  if (!amount) return [];
  const isMilliseconds = 'unit' in amount;
  const seconds = isMilliseconds
    ? secondsOf(amount.node, amount.unit, file.flow)
    : secondsOf(amount, 1, file.flow);
  return kept(call.node, 'Keeps a value', seconds, data, true);
}

function expiryOption(args: readonly Node[], { flow }: FileContext): { node: Node; unit: number } | null {
  for (const [name, unit] of [
    ['EX', 1],
    ['PX', 0.001],
  ] as const) {
    const at = args.findIndex((arg) => flow.text(arg)?.toUpperCase() === name);
    const node =
      at > 1
        ? args[at + 1]
        : (optionOf(args[2], [name], flow) ?? optionOf(args[2], [name.toLowerCase()], flow));
    if (node) return { node, unit };
  }
  return null;
}

/** `createdAt: { type: Date, expires: '30d' }` in a schema of Mongoose. */
function* schema(call: KnownCall, file: FileContext): Iterable<Draft> {
  for (const value of call.args[0] ? file.flow.evaluate(call.args[0]) : []) {
    if (value.kind !== 'node' || value.node.type !== 'ObjectExpression') continue;
    const names = value.node.properties.flatMap((property) =>
      property.type === 'Property' ? (file.flow.keyName(property.key, property.computed) ?? []) : [],
    );
    const personal = names.flatMap((name) => dataOfName(name) ?? []);
    for (const property of value.node.properties) {
      const expires = property.type === 'Property' ? optionOf(property.value, ['expires'], file.flow) : null;
      if (!expires) continue;
      const data = personal.length > 0 ? [...new Set(personal)] : ['user'];
      yield* kept(expires, 'Keeps records', secondsOf(expires, 1, file.flow), data);
    }
  }
}

function contentsOf(text: string): readonly DataKey[] {
  return STORE_CONTENTS.find(({ name }) => name.test(text))?.data ?? [];
}

/** Log groups and buckets that infrastructure code sets up. */
function* infrastructure(call: KnownCall, file: FileContext): Iterable<Draft> {
  const { flow } = file;
  const props = call.args[2];
  if (LOG_GROUPS.has(call.path)) {
    const retention = optionOf(props, ['retention'], flow);
    const name = retention
      ? flow.paths(retention).flatMap((path) => /\.([A-Z_]+)$/.exec(path)?.[1] ?? [])[0]
      : undefined;
    const [count, unit] = /^([A-Z]+)_([A-Z]+)$/.exec(name ?? '')?.slice(1) ?? [];
    const seconds = (NUMBER_WORDS[count ?? ''] ?? NaN) * (secondsOfUnit(unit ?? '') ?? NaN);
    yield* kept(call.node, 'Keeps logs', seconds, contentsOf('log'));
    return;
  }
  for (const expiration of inEach(optionOf(props, ['lifecycleRules'], flow), ['expiration'], file)) {
    yield* kept(
      call.node,
      'Keeps files',
      secondsOf(expiration, 1, flow),
      contentsOf(textOf(call.node, file)),
    );
  }
}

/** Rules for the life of a bucket's objects, as the SDK takes them. */
function* lifecycle(node: NodeOf<'Property'>, file: FileContext): Iterable<Draft> {
  for (const days of inEach(node.value, ['Expiration', 'Days'], file)) {
    const amount = numberOf(days, file.flow);
    const around = file.flow.syntax.parentOf(file.flow.syntax.parentOf(node) ?? node);
    const text = textOf(file.flow.syntax.parentOf(around ?? node) ?? node, file).slice(0, 400);
    yield* kept(days, 'Keeps files', amount === null ? null : amount * DAY, contentsOf(text));
  }
}

function inEach(list: Node | null, option: readonly string[], { flow }: FileContext): Node[] {
  return (list ? flow.evaluate(list) : []).flatMap((value) =>
    value.kind === 'node' && value.node.type === 'ArrayExpression'
      ? value.node.elements.flatMap((element) => optionOf(element ?? undefined, option, flow) ?? [])
      : [],
  );
}

function textOf(node: Node, file: FileContext): string {
  return file.source.text.slice(...node.range);
}

function* property(node: NodeOf<'Property'>, file: FileContext): Iterable<Draft> {
  const name = file.flow.keyName(node.key, node.computed) ?? '';
  if (name === 'Rules') yield* lifecycle(node, file);
  if (!EXPIRY_PROPERTIES.has(name)) return;
  const record = file.flow.syntax.parentOf(node);
  const seconds = secondsFromNow(node.value, file.flow);
  if (seconds === null || record?.type !== 'ObjectExpression') return;
  yield* kept(node, 'Keeps a record', seconds, file.personal.keysIn([record]), true);
}

function* anyCall(node: Call, calls: readonly KnownCall[], file: FileContext): Iterable<Draft> {
  for (const call of calls) {
    if (LOG_GROUPS.has(call.path) || BUCKETS.has(call.path)) yield* infrastructure(call, file);
  }
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression') return;
  const name = file.flow.propertyName(callee) ?? '';
  const entry = BY_METHOD.get(name);
  if (entry) {
    const data = contentsOf(storeOf(callee.object, file));
    yield* tableCall(data.length > 0 ? { ...entry, data } : entry, node, node.arguments, file);
  }
  if (!DELETING_METHODS.has(name)) return;
  const deletion = deletionOf(node, callee, file.flow);
  if (!deletion) return;
  const data = contentsOf(deletion.store);
  if (data.length === 0) return;
  yield* kept(node, `Keeps ${deletion.store}`, deletion.seconds, data, !deletion.whole);
}

/** What the store is called that a method is called on: `db.collection('logs')`, `AccessLogSchema`. */
function storeOf(object: Node, { flow }: FileContext): string {
  const store = unwrap(object);
  const named = store.type === 'CallExpression' ? flow.text(store.arguments[0]) : null;
  return named ?? nameOf(store, flow);
}

const isGiven: CallTest = ({ arguments: args }) => args.length > 0;

const CALLS = new Map<string, (call: KnownCall, file: FileContext) => Iterable<Draft>>([
  ...ENTRIES.flatMap((entry) =>
    entry.calls
      .filter((call) => !call.startsWith('*.'))
      .map(
        (path) =>
          [
            path,
            (call: KnownCall, file: FileContext) => tableCall(entry, call.node, call.args, file),
          ] as const,
      ),
  ),
  ...EXPIRING_WRITES.flatMap((entry) =>
    entry.calls.map(
      (path) => [path, (call: KnownCall, file: FileContext) => expiringWrite(entry, call, file)] as const,
    ),
  ),
  ['npm:mongoose.Schema()', schema],
  ['npm:mongoose()', schema],
]);

/** Periods for which the code keeps what it has. */
export const retention: Finder = {
  calls: CALLS,
  anyCall,
  callPaths: [...LOG_GROUPS, ...BUCKETS],
  method: (name) => (BY_METHOD.has(name) ? isGiven : DELETING_METHODS.has(name) ? mayDelete : null),
  members: { Property: (name) => name === 'Rules' || EXPIRY_PROPERTIES.has(name) },
  nodes: { Property: property },
  triggers: [
    {
      modules: [...CALLS.keys(), ...LOG_GROUPS, ...BUCKETS],
      words: [
        /expireAfterSeconds|\.(?:deleteMany|destroy)\s*(?:<[^<>()]*>\s*)?\(\s*\{|[dD][eE][lL][eE][tT][eE]\s+[fF][rR][oO][mM]|LessThan|\.del(?:ete)?\s*\(\s*\)/,
        /Expiration\b|\b(?:ttl|TTL|expireAt|expire_at|deleteAt|delete_at|purgeAt|purge_at)\b/,
      ],
    },
  ],
};
