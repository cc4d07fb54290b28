import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../flow/source-file.js';
import { isNode, type Node } from '../flow/syntax.js';
import type { ComponentRoot } from '../languages/component/parse.js';
import type { Accepts, VirtualCode } from '../languages/component/virtual-code.js';
import type { Side, SourceRange } from '../model/index.js';
import { parseCode, problemOf, type Parsed, type SyntaxProblem } from './parse.js';

/** What places in the file are called; our counting. */
export type PlaceOf = (start: number, end: number) => SourceRange;

interface Whole {
  filename: string;
  /** Of the whole file. */
  text: string;
  placeOf: PlaceOf;
  side?: Side;
}

/** Names that a Vue template takes from the platform. https://vuejs.org/guide/essentials/template-syntax.html#restricted-globals-access */
const VUE_GLOBALS = new Set(
  (
    'Infinity undefined NaN isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI ' +
    'encodeURIComponent Math Number Date Array Object Boolean String RegExp Map Set JSON Intl BigInt console Error Symbol'
  ).split(' '),
);

/** What a template names is none of the component's if the language has it. */
const LIBRARY = ['esnext'];

/**
 * Parses a component: scripts and markup in one, or the scripts alone where the markup cannot be made sense of.
 * Never throws.
 */
export function parseComponentCode(
  root: ComponentRoot,
  whole: Whole,
): { source: SourceFile } | { problem: SyntaxProblem } {
  const attempts = [
    () => root.code(),
    () => root.code(acceptsParsed),
    () => withoutAngles(root.code(acceptsParsed)),
  ];
  for (const attempt of attempts) {
    const source = virtualSource(attempt(), whole, root.format === 'vue');
    if ('source' in source) return source;
  }
  return virtualSource(root.scriptCode(), whole, false);
}

/** Parses code that stands for parts of a file; nodes get the places of those parts. */
export function virtualSource(
  code: VirtualCode,
  { filename, text, placeOf, side }: Whole,
  isVue = false,
): { source: SourceFile } | { problem: SyntaxProblem } {
  let parsed: Parsed;
  try {
    parsed = parseCode(code.text, `${filename}.tsx`, LIBRARY);
  } catch (error) {
    return { problem: problemAt(error, code, placeOf) };
  }
  if (isVue) bindToInstance(parsed, code.templateStart);
  moveInto(parsed, code, placeOf);
  const { ast, scopeManager, visitorKeys } = parsed;
  return { source: { filename, text, ast, scopeManager, visitorKeys, ...(side && { side }) } };
}

function problemAt(error: unknown, code: VirtualCode, placeOf: PlaceOf): SyntaxProblem {
  const problem = problemOf(error);
  const lines = code.text.split('\n');
  const offset = lines
    .slice(0, problem.line - 1)
    .reduce((sum, line) => sum + line.length + 1, problem.column - 1);
  const { startLine, startColumn } = placeOf(...code.sourceOf(offset, offset + 1));
  return { message: problem.message, line: startLine, column: startColumn };
}

const acceptsParsed: Accepts = (kind, code) => {
  const text = {
    expression: `(async () => (${code}\n));`,
    pattern: `((${code}\n) => {});`,
    statements: `(async () => { ${code}\n });`,
    function: `function ${code}\n{}`,
  }[kind];
  try {
    parseCode(text, 'piece.tsx');
    return true;
  } catch {
    return false;
  }
};

/** Type parameters and casts that JSX does not allow: `<T>(x) =>`, `<T>x`. */
const ANGLES = /(?<=[=(,:?[]\s*|\breturn\s+|\basync\s*)<(\w+)(\s+extends\s+[\w.]+)?>(?=\s*[\w({["'])/g;

/** The same without what only TypeScript without JSX can read; as long as before. */
function withoutAngles(code: VirtualCode): VirtualCode {
  const end = Math.min(code.templateStart, code.text.length);
  const script = code.text.slice(0, end).replace(ANGLES, (found) => ' '.repeat(found.length));
  return { ...code, text: script + code.text.slice(end) };
}

/** What no script of a Vue component declares is a member of the component, never a global of the platform. */
function bindToInstance({ scopeManager }: Parsed, templateStart: number): void {
  for (const { identifier } of scopeManager.globalScope?.through ?? []) {
    const { type, name, range } = identifier as TSESTree.Identifier;
    if ((type as string) !== 'Identifier' || range[0] < templateStart || VUE_GLOBALS.has(name)) continue;
    Object.assign(identifier, {
      type: 'MemberExpression',
      object: { type: 'ThisExpression', range: [range[0], range[0]] },
      property: { type: 'Identifier', name, range },
      computed: false,
      optional: false,
    });
  }
}

function moveInto({ ast, visitorKeys }: Parsed, code: VirtualCode, placeOf: PlaceOf): void {
  const stack: Node[] = [ast];
  const moved = new Set<Node>();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (moved.has(node)) continue;
    moved.add(node);
    move(node, code, placeOf);
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      if (Array.isArray(child)) stack.push(...child.filter(isNode));
      else if (isNode(child)) stack.push(child);
    }
  }
  for (const comment of ast.comments ?? []) move(comment, code, placeOf);
}

function move(node: Pick<Node, 'range' | 'loc'>, code: VirtualCode, placeOf: PlaceOf): void {
  node.range = code.sourceOf(...node.range);
  const { startLine, startColumn, endLine, endColumn } = placeOf(...node.range);
  node.loc = {
    start: { line: startLine, column: startColumn - 1 },
    end: { line: endLine, column: endColumn - 1 },
  };
}
