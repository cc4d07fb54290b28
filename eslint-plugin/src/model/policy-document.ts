import type { Clause } from './clause.js';
import type { SourceRange } from './source-range.js';
import type { Statement, UnreadPassage } from './statement.js';

/** The rules that report what is wrong with a site's policy or promises file. */
export type SetupRule = 'valid-setup' | 'stale-promises' | 'contradictory-clauses';

/** Something about a policy or promises file that its owner should know; shown once, at its place. */
export interface SetupProblem {
  /** Absolute path of the file it is about; null when the problem is that there is none. */
  path: string | null;
  range: SourceRange | null;
  /** What is wrong and what to do about it, as sentences. */
  message: string;
  /** An `error` means that some promise could not be taken into account. */
  severity: 'error' | 'warning';
  /** The rule that reports it; `valid-setup` where nothing is said. */
  rule?: SetupRule;
  /** The other end, where there is one. */
  related?: { path: string; range: SourceRange; message: string };
}

/** One policy file, read. */
export interface PolicyDocument {
  /** Path as the reader was given it. */
  path: string;
  text: string;
  /** ISO 639-1 code of the language it is written in, as far as can be told. */
  language: string;
  clauses: Clause[];
  statements: Statement[];
  unread: UnreadPassage[];
  /** Sentences that say that what is sent is encrypted; they are about `transport` alone. */
  encryption: Statement[];
  /** E.g. the document is empty, or in a language that is not read yet. */
  problems: Omit<SetupProblem, 'path'>[];
}
