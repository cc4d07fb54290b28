import { createRequire } from 'node:module';

/** What pug-lexer gives, as far as it is used; lines and columns count from 1, ends are exclusive. */
export interface PugToken {
  type: string;
  /** Of a tag its name, of an attribute its expression (`true` without one), of text that text. */
  val?: string | boolean;
  /** Of an attribute. */
  name?: string;
  loc: { start: PugPlace; end: PugPlace };
}

export interface PugPlace {
  line: number;
  column: number;
}

/** An error of the lexer. */
interface PugError {
  msg?: unknown;
  message?: unknown;
  line?: unknown;
  column?: unknown;
}

type Lexer = (text: string, options: { filename: string }) => PugToken[];

const require = createRequire(import.meta.url);
let lexer: Lexer | null = null;

/** The tokens of a template, by Pug's own lexer, which is loaded for the first one; or why there are none. */
export function pugTokens(
  text: string,
): { tokens: PugToken[] } | { problem: { message: string; line: number; column: number } } {
  lexer ??= require('pug-lexer') as Lexer;
  try {
    return { tokens: lexer(text, { filename: 'template.pug' }) };
  } catch (error) {
    const { msg, message, line, column } = error as PugError;
    return {
      problem: {
        message: String(msg ?? message ?? error),
        line: typeof line === 'number' ? line : 1,
        column: typeof column === 'number' ? column : 1,
      },
    };
  }
}
