import type { PolicyPromise } from './policy-promise.js';
import type { Practice } from './practice.js';

/** See PoliCheck (USENIX Security 2020): incorrect, omitted, ambiguous, vague, clear. */
export const VERDICTS = ['contradicted', 'undisclosed', 'ambiguous', 'vague', 'disclosed'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** A practice held against the promises. */
export interface Judgment {
  practice: Practice;
  verdict: Verdict;
  /** The promise that decides the verdict; null when no clause speaks of the practice. */
  promise: PolicyPromise | null;
  /** For `ambiguous`: the promise that disagrees. */
  against: PolicyPromise | null;
  /** Why, where the verdict does not say it: `not among the fields of`, how to declare a vendor ... */
  note: Note | null;
}

/** What a message adds to the verdict. */
export type Note =
  | { kind: 'not-listed'; noun: string }
  | { kind: 'undeclared-vendor'; vendor: string }
  | { kind: 'arithmetic'; text: string }
  | { kind: 'broader-term' }
  | { kind: 'condition' };

/** A judgment that is reported. */
export interface Finding extends Judgment {
  /** The whole message, as every surface shows it. */
  message: string;
}
