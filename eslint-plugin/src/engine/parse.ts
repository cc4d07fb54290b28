import { createRequire } from 'node:module';
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
export interface Parsed extends Pick<SourceFile, 'ast' | 'scopeManager' | 'visitorKeys'> {
  services?: unknown;
}

type Options = Record<string, unknown>;

interface TypeScriptParser {
  parseForESLint(text: string, options: Options): Parsed;
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

/** What is JavaScript, but not TypeScript: octal literals, assignments to `arguments` and the like. */
function parseAsScript(text: string, sourceType: 'script' | 'commonjs'): Parsed {
  const { parse, VisitorKeys: visitorKeys } = require('espree') as Espree;
  const ast = parse(text, {
    ecmaVersion: 'latest',
    sourceType,
    ecmaFeatures: { jsx: true },
    loc: true,
    range: true,
    comment: true,
    tokens: true,
  });
  const { analyze } = require('eslint-scope') as ScopeAnalyzer;
  const scopeManager = analyze(ast, {
    ecmaVersion: 2024,
    sourceType: sourceType === 'script' ? 'script' : 'commonjs',
    nodejsScope: sourceType === 'commonjs',
    childVisitorKeys: visitorKeys,
    fallback: 'none',
  });
  return { ast, scopeManager, visitorKeys };
}

/**
 * Parses a text of unknown kind: as a module of TypeScript (which JavaScript mostly is), then, if it is
 * JavaScript, as a script and as CommonJS.
 *
 * @param options as ESLint gives them to a parser; `filePath` tells JavaScript from TypeScript
 * @throws the error of the first attempt, when every attempt fails
 */
export function parseAnyKind(text: string, options: Options): Parsed {
  const filename = String(options['filePath'] ?? '');
  const attempts = [
    () =>
      parseAsTypeScript(text, {
        sourceType: 'module',
        loc: true,
        range: true,
        comment: true,
        ...options,
        ecmaFeatures: { jsx: !/\.[cm]?ts$/i.test(filename) },
      }),
    ...(/\.(?:[cm]?js|jsx)$/i.test(filename)
      ? [() => parseAsScript(text, 'script'), () => parseAsScript(text, 'commonjs')]
      : []),
  ];
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
 * The same, by the native parser where this thread has it: alike but for comments, which have no `loc`, and nodes,
 * which need none; see `rangeOf`.
 *
 * @param lib names that every scope knows, for typescript-eslint; none does for most
 */
export function parseCode(text: string, filename: string, lib?: readonly string[]): Parsed {
  return parseNatively(filename, text, lib) ?? parseAnyKind(text, { filePath: filename, tokens: false });
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
 */
export function parseSource(
  filename: string,
  text: string,
): { source: SourceFile } | { problem: SyntaxProblem } {
  try {
    const { ast, scopeManager, visitorKeys } = parseCode(text, filename);
    return { source: { filename, text, ast, scopeManager, visitorKeys } };
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
