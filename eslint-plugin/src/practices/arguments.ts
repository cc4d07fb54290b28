import type { ArgumentPart } from '../data/cookies.js';
import type { Flow, Node, NodeOf } from '../flow/index.js';
import { unwrap } from '../flow/index.js';
import { secondsOfText } from './time-units.js';

/** The value of an option within an object argument; null where it is not there to see. */
export function optionOf(node: Node | undefined, path: readonly string[], flow: Flow): Node | null {
  let found: Node | null = node ?? null;
  for (const name of path) {
    if (!found) return null;
    found = propertyValue(found, name, flow);
  }
  return found;
}

function propertyValue(object: Node, name: string, flow: Flow, seen = new Set<Node>()): Node | null {
  for (const value of flow.evaluate(object)) {
    if (value.kind !== 'node' || value.node.type !== 'ObjectExpression' || seen.has(value.node)) continue;
    // `options = { ...options, more }` holds itself.
    seen.add(value.node);
    for (const property of [...value.node.properties].reverse()) {
      if (property.type === 'SpreadElement') {
        const spread = propertyValue(property.argument, name, flow, seen);
        if (spread) return spread;
      } else if (flow.keyName(property.key, property.computed) === name) return property.value;
    }
  }
  return null;
}

/** The string that stands in an argument or an option of it, if it is known whole. */
export function textAt(args: readonly Node[], { arg, option }: ArgumentPart, flow: Flow): string | null {
  const node = option ? optionOf(args[arg], option, flow) : args[arg];
  return node ? flow.text(node) : null;
}

const SECONDS = { ms: 0.001, s: 1, day: 86_400 };

/** A period that stands in an argument, in seconds. */
export function periodOf(
  arg: Node | undefined,
  { option, unit }: ArgumentPart & { unit: keyof typeof SECONDS },
  flow: Flow,
): number | null {
  const node = option ? optionOf(arg, option, flow) : (arg ?? null);
  const amount = node ? numberOf(node, flow) : null;
  return amount === null || amount <= 0 ? null : amount * SECONDS[unit];
}

/** The number an expression is, if it is known. */
export function numberOf(expression: Node, flow: Flow, depth = 0): number | null {
  const node = unwrap(expression);
  if (depth > 16) return null;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number' ? node.value : null;
    case 'UnaryExpression': {
      const amount = node.operator === '-' ? numberOf(node.argument, flow, depth + 1) : null;
      return amount === null ? null : -amount;
    }
    case 'CallExpression':
      return numberOfCall(node, flow, depth);
    case 'BinaryExpression': {
      const left = numberOf(node.left, flow, depth + 1);
      const right = numberOf(node.right, flow, depth + 1);
      if (left === null || right === null) return null;
      return (
        { '*': left * right, '+': left + right, '-': left - right, '/': left / right, '**': left ** right }[
          node.operator as '*'
        ] ?? null
      );
    }
    default: {
      const [value, other] = flow.evaluate(node);
      return value?.kind === 'node' && !other && value.node !== node
        ? numberOf(value.node, flow, depth + 1)
        : null;
    }
  }
}

/** Functions that give a period in words as milliseconds, and those that leave a number as it is. */
const MILLISECONDS = /^npm:(?:ms|@lukeed\/ms\.parse|parse-duration|ms\.default)\(\)$/;
const NUMBERS = /^global:(?:Number|parseInt|parseFloat|Math\.(?:floor|round|trunc|ceil))\(\)$/;

function numberOfCall(node: NodeOf<'CallExpression'>, flow: Flow, depth: number): number | null {
  const [first] = node.arguments;
  if (!first) return null;
  const paths = flow.paths(node.callee).map((path) => `${path}()`);
  if (paths.some((path) => NUMBERS.test(path))) return numberOf(first, flow, depth + 1);
  if (!paths.some((path) => MILLISECONDS.test(path))) return null;
  const seconds = secondsOfText(flow.text(first));
  return seconds === null ? null : seconds * 1000;
}

/** Seconds as the plainest ISO 8601 duration. */
export function isoDuration(seconds: number): string {
  const days = seconds / 86_400;
  if (days >= 365 && days % 365 === 0) return `P${days / 365}Y`;
  if (Number.isInteger(days) && days > 0) return `P${days}D`;
  if (Number.isInteger(seconds / 3600)) return `PT${seconds / 3600}H`;
  if (Number.isInteger(seconds / 60)) return `PT${seconds / 60}M`;
  return `PT${Math.round(seconds)}S`;
}
