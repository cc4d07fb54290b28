import { createRequire } from 'node:module';
import { keepText } from '../flow/places.js';
import { MAX_LENGTH } from './native-stack.js';
import type { Parsed } from './parse.js';

export { NATIVE_STACK } from './native-stack.js';

interface NativeProgram {
  body: readonly unknown[];
}

/** What oxc-parser gives, as far as it is used; all but `errors` is made when it is read. */
interface NativeResult {
  readonly program: NativeProgram;
  readonly comments: readonly { type: 'Line' | 'Block'; value: string; start: number; end: number }[];
  readonly errors: readonly unknown[];
}

interface Oxc {
  parseSync(filename: string, text: string, options: Record<string, unknown>): NativeResult;
}
interface ScopeAnalyzer {
  analyze(ast: Parsed['ast'], options: Record<string, unknown>): Parsed['scopeManager'];
}

const require = createRequire(import.meta.url);

/** Brackets within each other that no person writes. */
const MAX_NESTING = 400;

let oxc: Oxc | null = null;
let refusals = 0;

/**
 * How many texts this thread has refused to read at all. With so much stack the other parser would try each way to
 * read what is nested without measure, for hours: such a text, and all that imports it, is for a thread with little.
 */
export function refusalsSoFar(): number {
  return refusals;
}

/**
 * From now on, this thread parses natively what it can. Only for a thread with a stack of `NATIVE_STACK` megabytes.
 *
 * @returns whether there is a native parser for this platform; without one, all answers stay the same
 */
export function useNativeParser(): boolean {
  try {
    oxc ??= require('oxc-parser') as Oxc;
  } catch {
    oxc = null;
  }
  return oxc !== null;
}

/** From now on, this thread does without it again. */
export function leaveNativeParser(): void {
  oxc = null;
}

/**
 * Parses a text natively; null for one that has an error, or that this parser is not used for: then the other parser
 * has the word. Nodes have no `loc`: their places are found from their ranges.
 *
 * @param lib names that every scope knows, as typescript-eslint takes them; none does for most
 */
export function parseNatively(filename: string, text: string, lib: readonly string[] = []): Parsed | null {
  const mode = modeOf(filename, text);
  const ast = mode && programOf(text, mode);
  if (!mode || !ast) return null;
  try {
    keepText(ast, text);
    return { ast, scopeManager: scopesIn(ast, mode, lib), visitorKeys: visitorKeys() };
  } catch {
    return null;
  }
}

/** The tree of a text with its comments; null for a text that has an error. */
export function programOf(text: string, mode: Mode): Parsed['ast'] | null {
  const result = resultOf(text, mode);
  if (result === null) return null;
  try {
    const { program, comments } = result;
    const ast = taken(program) as unknown as Parsed['ast'];
    const own = text.startsWith('#!') ? comments.filter(({ start }) => start > 0) : comments;
    ast.comments = own.map(({ type, value, start, end }) => ({
      type,
      value,
      range: [start, end],
    })) as unknown as NonNullable<Parsed['ast']['comments']>;
    return ast;
  } catch {
    return null;
  }
}

/**
 * The same tree by a root of its own. What the parser gives is an object with an accessor, whose shape the engine keeps,
 * with the accessor and all that it can reach, through every minor garbage collection.
 */
function taken(program: NativeProgram): NativeProgram {
  const own = { ...program };
  program.body = [];
  return own;
}

/** Whether a text is known to have no syntax error; where this is not known, the other parser tells. */
export function isSoundNatively(filename: string, text: string): boolean {
  const mode = modeOf(filename, text);
  // The tree is made, whatever is asked for: the smaller one.
  return mode !== null && resultOf(text, { ...mode, astType: 'js' }, false) !== null;
}

type Dialect = 'jsx' | 'ts' | 'tsx' | 'dts';

/** By their names, as TypeScript tells them apart: what has no known ending is read as TypeScript with JSX. */
function dialectOf(filename: string): Dialect {
  if (/\.d\.[cm]?ts$/i.test(filename)) return 'dts';
  if (/\.[cm]?ts$/i.test(filename)) return 'ts';
  return /\.(?:[cm]?js|jsx)$/i.test(filename) ? 'jsx' : 'tsx';
}

/** How a text is parsed. */
export interface Mode {
  dialect: Dialect;
  /** Which tree is made of it. */
  astType: 'js' | 'ts';
}

/**
 * How a text is parsed natively; null where it is not.
 *
 * @throws where it is nested too deeply for this thread
 */
export function modeOf(filename: string, text: string): Mode | null {
  if (oxc !== null && nestingOf(text) > MAX_NESTING) {
    refusals += 1;
    throw new RangeError('This text is nested too deeply for this thread.');
  }
  const dialect = dialectOf(filename);
  if (oxc === null || text.length > MAX_LENGTH || (dialect !== 'ts' && mayHoldEntities(text))) return null;
  // The smaller tree of JavaScript, but for templates: there their parts are counted without their marks.
  return { dialect, astType: dialect === 'jsx' && !text.includes('`') ? 'js' : 'ts' };
}

function resultOf(text: string, { dialect, astType }: Mode, range = true): NativeResult | null {
  try {
    const result = oxc!.parseSync('file', text, {
      lang: dialect,
      sourceType: 'module',
      astType,
      range,
      preserveParens: false,
      // What TypeScript's parser itself refuses is in part among these.
      showSemanticErrors: true,
    });
    return result.errors.length === 0 ? result : null;
  } catch {
    return null;
  }
}

/** How deep brackets lie within each other, whatever they stand in. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x28 || code === 0x5b || code === 0x7b) {
      if (++depth > deepest) deepest = depth;
    } else if ((code === 0x29 || code === 0x5d || code === 0x7d) && depth > 0) depth -= 1;
  }
  return deepest;
}

/** In JSX, entities stand for characters: this parser leaves them as they are written. */
function mayHoldEntities(text: string): boolean {
  return /&(?:#\d|#x[\da-f]|[a-z]\w*;)/i.test(text) && /<\/|\/>/.test(text);
}

let keys: Parsed['visitorKeys'] | null = null;

/** What the children of each type of node are called. */
export function visitorKeys(): Parsed['visitorKeys'] {
  return (keys ??= (require('@typescript-eslint/visitor-keys') as Pick<Parsed, 'visitorKeys'>).visitorKeys);
}

/** By name, what finds scopes: to require it again takes longer than to ask it about a few statements. */
const analyzers = new Map<string, ScopeAnalyzer>();

function analyzerOf(name: '@typescript-eslint/scope-manager' | 'eslint-scope'): ScopeAnalyzer {
  let analyzer = analyzers.get(name);
  if (!analyzer) {
    const loaded =
      name === 'eslint-scope' ? require('eslint-scope') : require('@typescript-eslint/scope-manager');
    analyzers.set(name, (analyzer = loaded as ScopeAnalyzer));
  }
  return analyzer;
}

/** The scopes of a program, or of some statements of one. */
export function scopesIn(
  ast: Parsed['ast'],
  { dialect }: Mode,
  lib: readonly string[] = [],
): Parsed['scopeManager'] {
  if (dialect !== 'jsx') {
    return analyzerOf('@typescript-eslint/scope-manager').analyze(ast, { sourceType: 'module', lib });
  }
  const known = visitorKeys();
  return analyzerOf('eslint-scope').analyze(ast, {
    ecmaVersion: 2024,
    sourceType: 'module',
    jsx: true,
    // Given as `childVisitorKeys` they would be copied for every pattern of the file.
    fallback: ({ type }: { type: string }) => known[type] ?? [],
  });
}
