import type { Call, Flow, Node } from '../flow/index.js';
import { nameOf, unwrap } from '../flow/index.js';
import { numberOf, optionOf } from './arguments.js';
import { DAY, secondsOfText, secondsOfUnit } from './time-units.js';
import { table } from '../data/table.js';

/** Seconds of a period that an expression gives, a plain number being of the unit given. */
export function secondsOf(node: Node, unit: number, flow: Flow): number | null {
  const amount = numberOf(node, flow);
  if (amount !== null) return amount * unit;
  const text = secondsOfText(flow.text(node));
  if (text !== null) return text;
  const call = callIn(node, flow);
  return call && made(call, flow);
}

/** `Duration.days(30)` of the CDK; `dayjs.duration(30, 'days')`; luxon's `Duration.fromObject({ days: 30 })`. */
function made(call: Call, flow: Flow): number | null {
  const name = nameOf(call.callee, flow);
  const [amount, unit] = call.arguments;
  if (!amount) return null;
  if (name === 'duration' && unit) return times(amount, unitOf(unit, flow), flow);
  if (name === 'duration' || name === 'fromObject' || name === 'milliseconds') return fields(amount, flow);
  const callee = unwrap(call.callee);
  const isDuration = callee.type === 'MemberExpression' && nameOf(callee.object, flow) === 'Duration';
  return isDuration ? times(amount, secondsOfUnit(name), flow) : null;
}

/** `{ days: 30, hours: 12 }` */
function fields(object: Node, flow: Flow): number | null {
  let seconds: number | null = null;
  for (const name of ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds']) {
    for (const key of [name, name.slice(0, -1)]) {
      const value = optionOf(object, [key], flow);
      const amount = value ? times(value, secondsOfUnit(name), flow) : null;
      if (amount !== null) seconds = (seconds ?? 0) + amount;
    }
  }
  return seconds;
}

function times(amount: Node, unit: number | null, flow: Flow): number | null {
  const number = numberOf(amount, flow);
  return number === null || unit === null ? null : number * unit;
}

function unitOf(node: Node, flow: Flow): number | null {
  const text = flow.text(node);
  return text === null ? null : secondsOfUnit(text);
}

/** The call that an expression is, seen through one variable. */
function callIn(expression: Node, flow: Flow): Call | null {
  const node = unwrap(expression);
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return node;
  const init = node.type === 'Identifier' ? initOf(node, flow) : null;
  return init?.type === 'CallExpression' || init?.type === 'NewExpression' ? init : null;
}

function initOf(name: Node, flow: Flow): Node | null {
  if (name.type !== 'Identifier') return null;
  const variable = flow.scopes.variableOf(name);
  const written = variable?.references.filter(({ writeExpr }) => writeExpr) ?? [];
  return written.length === 1 ? unwrap(written[0]!.writeExpr as Node) : null;
}

interface Offset {
  seconds: number;
  /** Seconds in one of the numbers that stand for it. */
  unit: number;
}

const NOW: Offset = { seconds: 0, unit: 0.001 };
const NOW_CALLS =
  /^(?:global:(?:Date(?:\.now)?|dayjs|moment(?:\.utc)?|luxon\.DateTime\.(?:now|utc|local))|npm:(?:dayjs|moment|moment-timezone)(?:\.utc|\.tz)?|npm:luxon\.DateTime\.(?:now|utc|local))\(\)$/;
const MADE_OF =
  /^(?:global:(?:Date|Number|String|parseInt|Math\.(?:floor|round|trunc|ceil)|dayjs|moment)|npm:(?:dayjs|moment))\(\)$/;
/** Methods that give the same moment in another form. */
const SAME_MOMENT =
  /^(?:toDate|toISOString|toUTCString|toGMTString|toString|toJSON|toJSDate|toISO|toISODate|toSQL|getTime|valueOf|format|startOf|endOf|utc|tz|local|toMillis|clone)$/;
const IN_SECONDS = /^(?:unix|toSeconds|toUnixInteger)$/;
const MAX_DEPTH = 12;

/** Seconds from now to the moment that an expression is; null when that is not known. */
export function secondsFromNow(expression: Node, flow: Flow): number | null {
  return offsetOf(expression, flow, 0)?.seconds ?? null;
}

function offsetOf(expression: Node, flow: Flow, depth: number): Offset | null {
  const node = unwrap(expression);
  if (depth > MAX_DEPTH) return null;
  switch (node.type) {
    case 'Identifier': {
      const init = initOf(node, flow);
      const made = init && offsetOf(init, flow, depth + 1);
      return made && moved(node, made, flow, depth);
    }
    case 'BinaryExpression': {
      const left = node.left.type === 'PrivateIdentifier' ? null : offsetOf(node.left, flow, depth + 1);
      if (!left) return null;
      const amount = numberOf(node.right, flow);
      if (amount === null) return null;
      if (node.operator === '/') return amount === 1000 ? { ...left, unit: left.unit * 1000 } : null;
      if (node.operator !== '+' && node.operator !== '-') return null;
      const change = amount * left.unit;
      return { ...left, seconds: left.seconds + (node.operator === '+' ? change : -change) };
    }
    case 'CallExpression':
    case 'NewExpression':
      return offsetOfCall(node, flow, depth);
    default:
      return null;
  }
}

function offsetOfCall(call: Call, flow: Flow, depth: number): Offset | null {
  const paths = flow.paths(call.callee).map((path) => `${path}()`);
  const [first, second] = call.arguments;
  if (!first && paths.some((path) => NOW_CALLS.test(path))) return NOW;
  if (first && paths.some((path) => MADE_OF.test(path))) return offsetOf(first, flow, depth + 1);
  const fns = paths.flatMap((path) => /^npm:date-fns(?:\/|\.)(add|sub)(\w*)\(\)$/.exec(path) ?? []);
  if (fns.length > 0 && first && second) {
    const start = offsetOf(first, flow, depth + 1);
    const change = fns[2] ? times(second, secondsOfUnit(fns[2]), flow) : fields(second, flow);
    return start && change !== null ? moveBy(start, fns[1] === 'add' ? change : -change) : null;
  }
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return null;
  const base = offsetOf(callee.object, flow, depth + 1);
  const name = flow.propertyName(callee) ?? '';
  if (!base) return null;
  if (SAME_MOMENT.test(name)) return base;
  if (IN_SECONDS.test(name)) return { ...base, unit: 1 };
  if (!first || !/^(?:add|plus|subtract|minus)$/.test(name)) return null;
  const change = second
    ? times(first, unitOf(second, flow), flow)
    : (fields(first, flow) ?? secondsOf(first, 0.001, flow));
  return change === null ? null : moveBy(base, /add|plus/.test(name) ? change : -change);
}

const moveBy = (offset: Offset, seconds: number): Offset => ({
  ...offset,
  seconds: offset.seconds + seconds,
});

const SETTERS: Readonly<Record<string, number>> = table({
  setDate: DAY,
  setUTCDate: DAY,
  setMonth: 30 * DAY,
  setUTCMonth: 30 * DAY,
  setFullYear: 365 * DAY,
  setUTCFullYear: 365 * DAY,
  setHours: 3600,
  setMinutes: 60,
  setSeconds: 1,
});

/** `date.setDate(date.getDate() + 30)`, `date.setTime(date.getTime() + 30 * DAY)` */
function moved(name: Node, made: Offset, flow: Flow, depth: number): Offset | null {
  if (name.type !== 'Identifier' || depth > 4) return made;
  for (const { identifier } of flow.scopes.variableOf(name)?.references ?? []) {
    const member = flow.syntax.parentOf(identifier);
    const call = member && flow.syntax.parentOf(member);
    if (member?.type !== 'MemberExpression' || call?.type !== 'CallExpression' || call.callee !== member)
      continue;
    const setter = flow.propertyName(member) ?? '';
    const [value] = call.arguments;
    if (!value || !(setter === 'setTime' || Object.hasOwn(SETTERS, setter))) continue;
    if (value.type !== 'BinaryExpression' || (value.operator !== '+' && value.operator !== '-')) return null;
    const amount = numberOf(value.right, flow);
    if (amount === null) return null;
    const change = amount * (setter === 'setTime' ? 0.001 : SETTERS[setter]!);
    return moveBy(made, value.operator === '+' ? change : -change);
  }
  return made;
}
