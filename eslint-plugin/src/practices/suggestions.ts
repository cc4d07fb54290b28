import type { Flow, Node } from '../flow/index.js';
import type { Practice, Suggestion, Topic } from '../model/index.js';
import { redacted } from './redaction-suggestion.js';

/** Topics of practices that are gone when the statement that does them is. */
const REMOVABLE: ReadonlySet<Topic> = new Set([
  'cookies',
  'device-storage',
  'analytics',
  'log-fields',
  'third-parties',
  'transport',
]);

/** Statements stand in a list here, so that one can be left out. */
const LISTS: ReadonlySet<string> = new Set(['Program', 'BlockStatement', 'StaticBlock', 'SwitchCase']);

/** Changes after which the practice is no longer there, where what to change is clear. */
export function suggestionsFor(practice: Practice, node: Node, text: string, flow: Flow): Suggestion[] {
  return [
    encrypted(practice, node.range, text),
    selfHosted(practice, node.range, text),
    redacted(practice, node, flow),
    removed(practice, node, text, flow),
  ].filter((suggestion) => suggestion !== null);
}

function removed({ kind }: Practice, node: Node, text: string, flow: Flow): Suggestion | null {
  if (!REMOVABLE.has(kind)) return null;
  if (node.type === 'JSXOpeningElement' || node.type === 'JSXElement') {
    const element = node.type === 'JSXElement' ? node : flow.syntax.parentOf(node);
    const parent = element ? flow.syntax.parentOf(element) : null;
    if (!element || (parent?.type !== 'JSXElement' && parent?.type !== 'JSXFragment')) return null;
    return { text: 'Remove the element.', edits: [{ ...wholeLines(element.range, text), text: '' }] };
  }
  const statement = statementOf(node, flow);
  if (statement === null) return null;
  return { text: 'Remove the statement.', edits: [{ ...wholeLines(statement.range, text), text: '' }] };
}

/** The statement that does nothing but this. */
function statementOf(node: Node, flow: Flow): Node | null {
  let current = node;
  for (;;) {
    const parent = flow.syntax.parentOf(current);
    if (!parent) return null;
    if (parent.type === 'ExpressionStatement') {
      const list = flow.syntax.parentOf(parent);
      return list && LISTS.has(list.type) ? parent : null;
    }
    const transparent =
      parent.type === 'AwaitExpression' ||
      parent.type === 'ChainExpression' ||
      (parent.type === 'UnaryExpression' && parent.operator === 'void') ||
      (parent.type === 'AssignmentExpression' && parent.left === current) ||
      isOnlyArgumentOfUse(parent, current);
    if (!transparent) return null;
    current = parent;
  }
}

/** `app.use(middleware())` */
function isOnlyArgumentOfUse(parent: Node, node: Node): boolean {
  return (
    parent.type === 'CallExpression' &&
    parent.arguments.length === 1 &&
    parent.arguments[0] === node &&
    parent.callee.type === 'MemberExpression' &&
    parent.callee.property.type === 'Identifier' &&
    parent.callee.property.name === 'use'
  );
}

type Range = readonly [number, number];

/** With its indentation and line break, where nothing else stands on its lines. */
export function wholeLines([start, end]: Range, text: string): { start: number; end: number } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const after = lineEnd === -1 ? text.length : lineEnd + 1;
  const alone = text.slice(lineStart, start).trim() === '' && text.slice(end, after).trim() === '';
  return alone ? { start: lineStart, end: after } : { start, end };
}

/** `https:` for the `http:` that stands between two offsets. */
export function encrypted(
  { kind, recipient }: Practice,
  [start, end]: Range,
  text: string,
): Suggestion | null {
  if (kind !== 'transport' || !recipient?.host) return null;
  const match = /\b(http|ws)(?=:\/\/)/i.exec(text.slice(start, end));
  if (!match) return null;
  const at = start + match.index + match[0].length;
  return {
    text: `Use ${match[1]!.toLowerCase()}s instead.`,
    edits: [{ start: at, end: at, text: 's' }],
  };
}

/** A file of another host that the site can serve itself: a script, a style, a font, an image. */
export function selfHosted(
  { kind, what, recipient }: Practice,
  [start, end]: Range,
  text: string,
): Suggestion | null {
  const host = recipient?.host;
  if (kind !== 'third-parties' || !host || host.includes('*') || !what.startsWith('Loads ')) return null;
  const pattern = new RegExp(
    `(["'])(?:https?:)?//${host.replace(/[^\w-]/g, '\\$&')}(?:/[^"'?#\\s]*)?/([\\w.-]+\\.\\w+)(?:[?#][^"'\\s]*)?\\1`,
    'i',
  );
  const match = pattern.exec(text.slice(start, end));
  if (!match) return null;
  const [whole, quote, name] = match;
  const from = start + match.index;
  return {
    text: `Load it from this site: put a copy at /vendor/${name}.`,
    edits: [{ start: from, end: from + whole.length, text: `${quote}/vendor/${name}${quote}` }],
  };
}
