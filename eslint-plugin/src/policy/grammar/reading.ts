import type { Action, Polarity, RetentionBound, Scope, Strength } from '../../model/index.js';
import type { Token } from './tokens.js';

/** What one predicate of a sentence commits to; the statements of a policy are made of these. */
export interface Reading {
  polarity: Polarity;
  action: Action;
  data: string[];
  recipients: string[];
  purposes: string[];
  exceptions: string[];
  retention: string | null;
  retentionBound: RetentionBound | null;
  strength: Strength;
  scope: Scope;
  /** The data is named by a pronoun or "this information": the sentences before tell which. */
  anaphoric: boolean;
  /** The data is what the server's logs hold. */
  logs: boolean;
  /** The data is named in general only ("information"), so that a list that follows may tell it. */
  generic: boolean;
  /** It says what a recipient gets, so that it speaks of the site although the recipient is its subject. */
  byRecipient: boolean;
}

/** A sentence, read. */
export interface SentenceReading {
  readings: Reading[];
  /** Why nothing was read from it; null when something was. */
  reason: string | null;
  /** "This information includes ...": data that tells what the sentence before spoke of. */
  list: { data: string[]; closed: boolean; open: boolean } | null;
  tokens: Token[];
}

const STRENGTHS: readonly Strength[] = ['absolute', 'qualified', 'conditional', 'vague'];

/** The weaker of two strengths. */
export function weaker(a: Strength, b: Strength): Strength {
  return STRENGTHS[Math.max(STRENGTHS.indexOf(a), STRENGTHS.indexOf(b))]!;
}

/** A reading with the usual values, to be filled in. */
export function newReading(polarity: Polarity, action: Action, scope: Scope): Reading {
  return {
    polarity,
    action,
    data: [],
    recipients: [],
    purposes: [],
    exceptions: [],
    retention: null,
    retentionBound: null,
    strength: 'absolute',
    scope,
    anaphoric: false,
    logs: false,
    generic: false,
    byRecipient: false,
  };
}
