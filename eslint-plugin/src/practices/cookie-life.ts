import type { CookieCall } from '../data/cookies.js';
import type { Flow, Node } from '../flow/index.js';
import { operands, unwrap } from '../flow/index.js';
import { isoDuration, numberOf, optionOf, periodOf } from './arguments.js';
import { secondsFromNow } from './durations.js';
import type { Draft, KnownCall } from './finder.js';
import { inWords } from './time-units.js';

/** A cookie whose life is known is one practice more: how long something stays on the visitor's device. */
export function withLife(cookie: Draft, seconds: number | null): Draft[] {
  if (seconds === null || !(seconds > 0) || !Number.isFinite(seconds)) return [cookie];
  const retention = isoDuration(seconds);
  const life: Draft = {
    ...cookie,
    kind: 'retention',
    what: `${cookie.what.replace(/^Sets/, 'Keeps')} for ${inWords(seconds)}`,
    action: 'retain',
    retention,
    mayEndSooner: true,
  };
  return [{ ...cookie, retention }, life];
}

/** How many seconds a call of the tables lets a cookie live: by its age, or by the moment of its end. */
export function lifeOfCall({ maxAge }: CookieCall, { args }: KnownCall, flow: Flow): number | null {
  const age = maxAge ? periodOf(args[maxAge.arg], maxAge, flow) : null;
  if (age !== null) return age;
  const options = maxAge ? [args[maxAge.arg]] : args;
  for (const option of options) {
    const end = optionOf(option, [...(maxAge?.option?.slice(0, -1) ?? []), 'expires'], flow);
    const seconds = end ? secondsFromNow(end, flow) : null;
    if (seconds !== null) return seconds;
  }
  return null;
}

/** How many seconds a cookie lives that is written as a text: `name=value; max-age=60`. */
export function lifeOfText(content: Node, flow: Flow): number | null {
  let before = '';
  for (const part of partsOf(content, flow, 0)) {
    if (typeof part === 'string') {
      before += part;
      continue;
    }
    const seconds = /max-age=\s*$/i.test(before)
      ? numberOf(part, flow)
      : /expires=\s*$/i.test(before)
        ? secondsFromNow(part, flow)
        : null;
    if (seconds !== null) return seconds;
    before += '?';
  }
  const age = /max-age=(\d+)/i.exec(before)?.[1];
  return age === undefined ? null : Number(age);
}

/** The texts and the expressions that a text is put together from, in order. */
function partsOf(expression: Node, flow: Flow, depth: number): (string | Node)[] {
  const node = unwrap(expression);
  if (node.type === 'Literal') return [String(node.value)];
  if (node.type === 'TemplateLiteral') {
    return node.quasis.flatMap((quasi, i) => {
      const inner = node.expressions[i];
      return [quasi.value.raw, ...(inner ? partsOf(inner, flow, depth) : [])];
    });
  }
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    return operands(node).flatMap((operand) => partsOf(operand, flow, depth));
  }
  if (node.type === 'Identifier' && depth < 3) {
    const texts = flow
      .evaluate(node)
      .flatMap((value) =>
        value.kind === 'node' &&
        (value.node.type === 'BinaryExpression' || value.node.type === 'TemplateLiteral')
          ? [value.node]
          : [],
      );
    if (texts.length === 1 && /max-age|expires/i.test(flow.source.text.slice(...texts[0]!.range))) {
      return partsOf(texts[0]!, flow, depth + 1);
    }
  }
  return [node];
}
