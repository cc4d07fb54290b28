import { createRequire } from 'node:module';
import { keepText } from '../flow/places.js';
import type { SourceFile } from '../flow/source-file.js';
import { isSoundNatively, parseNatively } from './native-parser.js';

/** Why a file could not be parsed, and where; line and column count from 1. */
export interface SyntaxProblem {
  message: string;
  line: number;
  column: number;
  /** Only a part of the file cannot be parsed, and all else was. */
  isPart?: true;
}

/** What ESLint wants of a parser, with everything that our analysis needs. */
export interface Parsed extends Pick<SourceFile, 'ast' | 'scopeManager' | 'visitorKeys' | 'syntax'> {
  services?: unknown;
}

type Options = Record<string, unknown>;

interface TypeScriptParser {
  parseForESLint(text: string, options: Options): Parsed;
}
interface TypeScriptTrees {
  parse(text: string, options: Options): Parsed['ast'];
}
interface Espree {
  parse(text: string, options: Options): Parsed['ast'];
  VisitorKeys: Parsed['visitorKeys'];
}
interface ScopeAnalyzer {
  analyze(ast: Parsed['ast'], options: Options): Parsed['scopeManager'];
}

const require = createRequire(import.meta.url);

// What is loaded here brings the TypeScript compiler with it: only when a file really has to be parsed.
function parseAsTypeScript(text: string, options: Options): Parsed {
  return (require('@typescript-eslint/parser') as TypeScriptParser).parseForESLint(text, options);
}

/** The same tree in half the time: without tokens, and without what leads from it back to the compiler's own. */
function parseLean(text: string, filename: string, lib: readonly string[]): Parsed {
  const { parse } = require('@typescript-eslint/typescript-estree') as TypeScriptTrees;
  const ast = parse(text, {
    filePath: filename,
    jsx: allowsJsx(filename),
    loc: true,
    range: true,
    comment: true,
    tokens: false,
    jsDocParsingMode: 'none',
  });
  ast.sourceType = 'module';
  const { analyze } = require('@typescript-eslint/scope-manager') as ScopeAnalyzer;
  const { visitorKeys } = require('@typescript-eslint/visitor-keys') as Pick<Parsed, 'visitorKeys'>;
  return { ast, scopeManager: analyze(ast, { sourceType: 'module', lib }), visitorKeys };
}

/**
 * Loads what tells the errors of a text, which takes most of a second, and lets it run once: for a thread with nothing
 * better to do, before anybody waits.
 */
export function loadCompiler(): void {
  parseLean('const ready: boolean = true;', 'ready.ts', []);
}

type SourceType = 'module' | 'script' | 'commonjs';

/** Plain JavaScript; places are told by ranges alone unless `full`, which ESLint needs. */
function parseAsScript(text: string, sourceType: SourceType, full: boolean): Parsed {
  const { parse, VisitorKeys: visitorKeys } = require('espree') as Espree;
  const ast = parse(text, {
    ecmaVersion: 'latest',
    sourceType,
    ecmaFeatures: { jsx: true },
    loc: full,
    range: true,
    comment: true,
    tokens: full,
  });
  if (!full) keepText(ast, text);
  const { analyze } = require('eslint-scope') as ScopeAnalyzer;
  const scopeManager = analyze(ast, {
    ecmaVersion: 2024,
    sourceType,
    nodejsScope: sourceType === 'commonjs',
    jsx: true,
    // Given as `childVisitorKeys` they would be copied for every pattern of the file.
    fallback: ({ type }: { type: string }) => visitorKeys[type] ?? [],
  });
  return { ast, scopeManager, visitorKeys };
}

const allowsJsx = (filename: string): boolean => !/\.[cm]?ts$/i.test(filename);
const isJavaScript = (filename: string): boolean => /\.(?:[cm]?js|jsx)$/i.test(filename);

/**
 * Parses a text of unknown kind: as a module of TypeScript (which JavaScript mostly is), then, if it is
 * JavaScript, as a script and as CommonJS.
 *
 * @param options as ESLint gives them to a parser; `filePath` tells JavaScript from TypeScript
 * @throws the error of the first attempt, when every attempt fails
 */
export function parseAnyKind(text: string, options: Options): Parsed {
  const filename = String(options['filePath'] ?? '');
  return firstOf([
    () =>
      parseAsTypeScript(text, {
        sourceType: 'module',
        loc: true,
        range: true,
        comment: true,
        ...options,
        ecmaFeatures: { jsx: allowsJsx(filename) },
      }),
    ...(isJavaScript(filename)
      ? [() => parseAsScript(text, 'script', true), () => parseAsScript(text, 'commonjs', true)]
      : []),
  ]);
}

/** @throws the error of the first attempt, when every attempt fails */
function firstOf(attempts: readonly (() => Parsed)[]): Parsed {
  let first: unknown;
  for (const attempt of attempts) {
    try {
      return attempt();
    } catch (error) {
      first ??= error;
    }
  }
  throw first;
}

/**
 * Parses a text of unknown kind for the analysis alone: by the native parser where this thread has it, JavaScript by
 * one of its own, else as above. Nodes need no `loc`: see `rangeOf`.
 *
 * @param lib names that every scope knows, for typescript-eslint; none does for most
 * @throws the error of TypeScript's parser, when every attempt fails
 */
export function parseCode(text: string, filename: string, lib: readonly string[] = []): Parsed {
  return parseNatively(filename, text, lib) ?? parseOtherwise(text, filename, lib);
}

function parseOtherwise(text: string, filename: string, lib: readonly string[]): Parsed {
  if (!isJavaScript(filename)) return parseLean(text, filename, lib);
  // The compiler takes long to load, and most JavaScript does without.
  try {
    return parseAsScript(text, 'module', false);
  } catch {
    return firstOf([
      () => parseLean(text, filename, lib),
      () => parseAsScript(text, 'script', false),
      () => parseAsScript(text, 'commonjs', false),
    ]);
  }
}

/** What is wrong with the syntax of a text; null when nothing is. */
export function syntaxProblemOf(filename: string, text: string): SyntaxProblem | null {
  if (isSoundNatively(filename, text)) return null;
  const parsed = parseSource(filename, text);
  return 'problem' in parsed ? parsed.problem : null;
}

/**
 * Parses JavaScript or TypeScript, with JSX where the file name allows it.
 * Never throws: a syntax error comes back as a problem with its place.
 *
 * @param parse tried first: null where it cannot
 */
export function parseSource(
  filename: string,
  text: string,
  parse: (filename: string, text: string) => Parsed | null = parseNatively,
): { source: SourceFile } | { problem: SyntaxProblem } {
  try {
    const parsed = parse(filename, text) ?? parseOtherwise(text, filename, []);
    const { ast, scopeManager, visitorKeys, syntax } = parsed;
    return { source: { filename, text, ast, scopeManager, visitorKeys, ...(syntax ? { syntax } : {}) } };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** What a parser's error says, and where. */
export function problemOf(error: unknown): SyntaxProblem {
  const { message, lineNumber, column } = error as {
    message?: unknown;
    lineNumber?: unknown;
    column?: unknown;
  };
  return {
    message: String(message ?? error),
    line: typeof lineNumber === 'number' ? lineNumber : 1,
    column: typeof column === 'number' ? column + 1 : 1,
  };
}
