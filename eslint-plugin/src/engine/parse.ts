import { createRequire } from 'node:module';
import type { SourceFile } from '../flow/source-file.js';

/** Why a file could not be parsed, and where; line and column count from 1. */
export interface SyntaxProblem {
  message: string;
  line: number;
  column: number;
}

export type Parsed = Pick<SourceFile, 'ast' | 'scopeManager' | 'visitorKeys'>;

export interface Parser {
  parseForESLint(text: string, options: Record<string, unknown>): Parsed;
}

const require = createRequire(import.meta.url);
let parser: Parser | undefined;

// The parser brings the TypeScript compiler with it: loaded only when a file really has to be parsed.
export function loadParser(): Parser {
  parser ??= require('@typescript-eslint/parser') as Parser;
  return parser;
}

interface ParserError {
  message?: unknown;
  lineNumber?: unknown;
  column?: unknown;
  index?: unknown;
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
    const result = loadParser().parseForESLint(text, {
      filePath: filename,
      sourceType: 'module',
      ecmaFeatures: { jsx: !/\.[cm]?ts$/i.test(filename) },
      loc: true,
      range: true,
      comment: true,
      tokens: false,
    });
    return {
      source: {
        filename,
        text,
        ast: result.ast,
        scopeManager: result.scopeManager,
        visitorKeys: result.visitorKeys,
      },
    };
  } catch (error) {
    const { message, lineNumber, column } = error as ParserError;
    return {
      problem: {
        message: String(message ?? error),
        line: typeof lineNumber === 'number' ? lineNumber : 1,
        column: typeof column === 'number' ? column + 1 : 1,
      },
    };
  }
}
