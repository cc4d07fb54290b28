import type { Call, Flow, Node, NodeOf } from '../flow/index.js';
import { isFunction, nameOf, unwrap } from '../flow/index.js';
import { secondsFromNow } from './durations.js';
import { secondsOfUnit } from './time-units.js';

/** Old records that code deletes: from where, after how many seconds. */
export interface Deletion {
  /** What the store is called. */
  store: string;
  seconds: number;
  /** Whether age alone decides. */
  whole: boolean;
}

/** Methods that may delete by age. */
export const DELETING_METHODS: ReadonlySet<string> = new Set([
  'deleteMany',
  'destroy',
  'remove',
  'delete',
  'del',
  'query',
  'execute',
  'run',
  'raw',
  '$executeRawUnsafe',
]);
const EARLIER = /^(?:\$lte?|lte?|Op\.lte?|before)$/;
const DELETE_FROM = /\bdelete\s+from\s+["`[]?([\w.]+)/i;
const INTERVAL =
  /interval\s+'?\s*(\d+)\s*'?\s*([a-z]+)|datetime\(\s*'now'\s*,\s*'-\s*(\d+)\s+([a-z]+)'|dateadd\(\s*([a-z]+)\s*,\s*-\s*(\d+)/i;

/** The deletion of old records that a call is; null for any other. */
export function deletionOf(call: Call, callee: NodeOf<'MemberExpression'>, flow: Flow): Deletion | null {
  const [filter] = call.arguments;
  const sql = filter ? flow.texts(filter).map(({ text }) => text)[0] : undefined;
  if (sql !== undefined && DELETE_FROM.test(sql)) return sqlDeletion(sql);
  if (filter?.type === 'ObjectExpression') {
    const found = cutoffIn(filter, flow);
    return found ? { store: nameOf(callee.object, flow), seconds: found.seconds, whole: found.whole } : null;
  }
  return filter ? null : chainDeletion(callee.object, flow);
}

/** Whether a call of such a method may be one, as far as its own words tell. */
export function mayDelete({ callee, arguments: [filter] }: Call): boolean {
  if (!filter) return callee.type === 'MemberExpression' && unwrap(callee.object).type === 'CallExpression';
  if (filter.type === 'Literal') return DELETE_FROM.test(String(filter.value));
  return !isFunction(filter);
}

function sqlDeletion(sql: string): Deletion | null {
  const store = DELETE_FROM.exec(sql)?.[1];
  const match = INTERVAL.exec(sql);
  if (!store || !match) return null;
  const [, a, aUnit, b, bUnit, cUnit, c] = match;
  const unit = secondsOfUnit(aUnit ?? bUnit ?? cUnit ?? '');
  const amount = Number(a ?? b ?? c);
  return unit === null ? null : { store, seconds: amount * unit, whole: !/\band\b|\bor\b/i.test(sql) };
}

/** `knex('visits').where('created_at', '<', cutoff).del()` */
function chainDeletion(chain: Node, flow: Flow): Deletion | null {
  let found: number | null = null;
  let conditions = 0;
  for (let at = unwrap(chain); at.type === 'CallExpression';) {
    const callee = unwrap(at.callee);
    const name = nameOf(callee, flow);
    const [, operator, cutoff] = at.arguments;
    if (/^(?:and)?where$/i.test(name)) {
      conditions++;
      const isEarlier = flow.text(operator)?.startsWith('<') === true;
      if (isEarlier && cutoff) found = secondsFromNow(cutoff, flow);
    }
    if (callee.type !== 'MemberExpression') {
      const store = flow.text(at.arguments[0]);
      return store !== null && found !== null && found < 0
        ? { store, seconds: -found, whole: conditions === 1 }
        : null;
    }
    at = unwrap(callee.object);
  }
  return null;
}

function cutoffIn(
  filter: NodeOf<'ObjectExpression'>,
  flow: Flow,
  depth = 0,
): { seconds: number; whole: boolean } | null {
  for (const property of filter.properties) {
    if (property.type !== 'Property') continue;
    const name = property.computed
      ? flow.source.text.slice(...property.key.range).replace(/^.*\bOp\./, 'Op.')
      : (flow.keyName(property.key, false) ?? '');
    const value = unwrap(property.value);
    const isLess = EARLIER.test(name);
    const given = isLess ? value : value.type === 'CallExpression' && lessThan(value, flow);
    const offset = given ? secondsFromNow(given, flow) : null;
    if (offset !== null && offset < 0) return { seconds: -offset, whole: filter.properties.length === 1 };
    const inner = value.type === 'ObjectExpression' && depth < 3 ? cutoffIn(value, flow, depth + 1) : null;
    if (inner) return { ...inner, whole: inner.whole && filter.properties.length === 1 };
  }
  return null;
}

/** TypeORM's `LessThan(date)`. */
function lessThan(call: Call, flow: Flow): Node | null {
  return /^LessThan(?:OrEqual)?$/.test(nameOf(call.callee, flow)) ? (call.arguments[0] ?? null) : null;
}
