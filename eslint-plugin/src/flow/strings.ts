import type { TSESTree } from '@typescript-eslint/utils';
import type { Flow } from './flow.js';
import { KeptWith } from './kept-with.js';
import type { Node } from './syntax.js';
import { unwrap } from './syntax.js';
import { heldBy } from './returned.js';
import type { ApiValue, Site, Value } from './value.js';

/** Stands for a part of a string that is not known. */
export const HOLE = '\u0000';

/** A string that an expression may be. */
export interface Text {
  text: string;
  /** Whether all of it is known. */
  whole: boolean;
  /** The call of a wrapper that passes it. */
  site: Site;
}

const UNKNOWN: readonly Text[] = [{ text: HOLE, whole: false, site: null }];
const MAX_TEXTS = 64;
const MAX_PARTS = 400;
const MAX_DEPTH = 24;
const MAX_LENGTH = 20_000;

/** Functions and methods that leave of a text what matters here: its start. */
const AS_IS = new Set([
  'toString',
  'trim',
  'valueOf',
  'String',
  'toLowerCase',
  'encodeURI',
  'trimStart',
  'trimEnd',
]);

/** https://nodejs.org/api/path.html#pathjoinpaths */
const JOINS = /^(?:npm:(?:path|path\/posix|pathe|upath)|global:path)\.(?:posix\.)?(?:join|resolve)\(\)$/;

/** The strings an expression may be; empty when nothing of it is known. */
export function textsOf(expression: Node, flow: Flow): Text[] {
  const texts = partTexts(expression, flow, 0);
  return texts.some(({ text }) => text !== HOLE) ? texts.slice(0, MAX_TEXTS) : [];
}

/** The parts already looked at, by file; a text that is made from itself has a hole there. */
const parts = new KeptWith<Flow, Map<Node, readonly Text[]>>();

function partTexts(expression: Node, from: Flow, depth: number): readonly Text[] {
  const node = unwrap(expression);
  const flow = from.homeOf(node);
  let known = parts.get(flow);
  if (!known) parts.set(flow, (known = new Map()));
  const found = known.get(node);
  if (found) return found;
  if (depth > MAX_DEPTH) return UNKNOWN;
  known.set(node, UNKNOWN);
  const texts = nodeTexts(node, flow, depth);
  known.set(node, texts);
  return texts;
}

function nodeTexts(node: Node, flow: Flow, depth: number): readonly Text[] {
  switch (node.type) {
    case 'Literal':
      return [{ text: String(node.value), whole: true, site: null }];
    case 'TemplateLiteral':
      return templateTexts(node, flow, depth);
    case 'BinaryExpression':
      return node.operator === '+' ? join(operands(node), flow, depth) : UNKNOWN;
    case 'TaggedTemplateExpression':
      return flow.paths(node.tag).includes('global:String.raw')
        ? templateTexts(node.quasi, flow, depth)
        : UNKNOWN;
    case 'CallExpression':
    case 'NewExpression':
      return callTexts(node, flow, depth);
    case 'MemberExpression': {
      const name = flow.propertyName(node);
      if (name === 'href' || name === 'origin') {
        const made = partTexts(node.object, flow, depth + 1);
        if (made.some(({ text }) => text !== HOLE)) return made;
      }
      return valueTexts(node, flow, depth);
    }
    default:
      return valueTexts(node, flow, depth);
  }
}

function valueTexts(node: Node, flow: Flow, depth: number): readonly Text[] {
  const texts = flow.evaluate(node).flatMap((value): readonly Text[] => {
    const source = value.kind === 'node' ? value.node : isAddress(value) ? value.made : null;
    if (!source || source === node) return UNKNOWN;
    const inner = heldBy(
      partTexts(source, flow, depth + 1),
      value.kind === 'node' ? value.returned : undefined,
    );
    return value.site ? inner.map((text) => ({ ...text, site: value.site })) : inner;
  });
  return texts.length > 0 ? texts.slice(0, MAX_TEXTS) : UNKNOWN;
}

/** `new URL(...)` and `new Request(...)` stand for the address they were made with. */
function isAddress(value: Value): value is ApiValue {
  return (
    value.kind === 'api' &&
    (value.path === 'global:URL()' || value.path === '<web.Request>') &&
    value.made?.type === 'NewExpression'
  );
}

function templateTexts(node: TSESTree.TemplateLiteral, flow: Flow, depth: number): readonly Text[] {
  const parts: (Node | string)[] = [];
  node.quasis.forEach((quasi, i) => {
    parts.push(quasi.value.cooked ?? quasi.value.raw);
    const expression = node.expressions[i];
    if (expression) parts.push(expression);
  });
  return join(parts, flow, depth);
}

/** The leaves of a chain of `+`, without recursing into it: such chains can be thousands long. */
export function operands(node: TSESTree.BinaryExpression): Node[] {
  const leaves: Node[] = [];
  const stack: Node[] = [node];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at.type === 'BinaryExpression' && at.operator === '+') stack.push(at.right, at.left);
    else leaves.push(at);
  }
  return leaves;
}

/**
 * What is put together to a text, but for what tells nothing of a person there: an object would stand in it as
 * `[object Object]`, so a `profile` that does is the name of one, of settings mostly.
 */
export function printedParts(node: TSESTree.BinaryExpression | TSESTree.TemplateLiteral): Node[] {
  const parts = node.type === 'TemplateLiteral' ? node.expressions : operands(node);
  return parts.filter((part) => part.type !== 'Identifier' || !/^profile$/i.test(part.name));
}

function join(parts: readonly (Node | string)[], flow: Flow, depth: number): readonly Text[] {
  let texts: Text[] = [{ text: '', whole: true, site: null }];
  for (const part of parts.slice(0, MAX_PARTS)) {
    const next: readonly Text[] =
      typeof part === 'string' ? [{ text: part, whole: true, site: null }] : partTexts(part, flow, depth + 1);
    texts = texts
      .flatMap((head) =>
        next.map((tail) => ({
          text: (head.text + tail.text).slice(0, MAX_LENGTH),
          whole: head.whole && tail.whole,
          site: head.site ?? tail.site,
        })),
      )
      .slice(0, MAX_TEXTS);
  }
  return texts;
}

function callTexts(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  flow: Flow,
  depth: number,
): readonly Text[] {
  const [first, second] = node.arguments;
  const callee = unwrap(node.callee);
  const made = flow.paths(node);
  if (first && made.includes('global:URL()')) return urlTexts(first, second, flow, depth);
  const isRequest =
    made.includes('global:Request()') || (node.type === 'NewExpression' && made.includes('<web.Request>'));
  if (first && isRequest) return partTexts(first, flow, depth + 1);
  if (first && made.some((path) => JOINS.test(path))) {
    return join(
      node.arguments.flatMap((arg, i) => (i ? ['/', arg] : [arg])),
      flow,
      depth,
    );
  }
  if (callee.type === 'Identifier' && AS_IS.has(callee.name) && first)
    return partTexts(first, flow, depth + 1);
  if (callee.type === 'MemberExpression') {
    const name = flow.propertyName(callee);
    if (name !== null && AS_IS.has(name)) return partTexts(callee.object, flow, depth + 1);
    if (name === 'concat') return join([callee.object, ...node.arguments], flow, depth);
    const list = name === 'join' ? listOf(callee.object, flow) : null;
    if (list) {
      const glue = first ? (flow.text(first) ?? HOLE) : ',';
      const elements = list.elements.flatMap((element, i) =>
        element ? (i ? [glue, element] : [element]) : [],
      );
      return join(elements, flow, depth);
    }
    if (name === 'replace' || name === 'replaceAll') {
      const [from, to] = [first, second].map((part) => (part ? flow.text(part) : null));
      return partTexts(callee.object, flow, depth + 1).map((text) =>
        from && typeof to === 'string' && first?.type === 'Literal' && typeof first.value === 'string'
          ? { ...text, text: text.text.replace(from, () => to) }
          : { ...text, whole: false },
      );
    }
  }
  return valueTexts(node, flow, depth);
}

/** The list that an expression is, where nothing is added to it that could stand elsewhere. */
function listOf(expression: Node, flow: Flow): TSESTree.ArrayExpression | null {
  const [only, ...others] = flow.evaluate(expression);
  return only?.kind === 'node' && only.node.type === 'ArrayExpression' && others.length === 0
    ? only.node
    : null;
}

/** `new URL(path, base)`: an absolute first part wins, as in the platform. */
function urlTexts(first: Node, base: Node | undefined, flow: Flow, depth: number): readonly Text[] {
  const heads = partTexts(first, flow, depth + 1);
  if (!base) return heads;
  const bases = partTexts(base, flow, depth + 1);
  return heads.flatMap((head) =>
    /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(head.text)
      ? [head]
      : bases.map((root) => ({
          text: root.text.replace(/\/*$/, '/') + head.text.replace(/^\/+/, ''),
          whole: head.whole && root.whole,
          site: head.site ?? root.site,
        })),
  );
}
