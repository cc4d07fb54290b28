import { NEGATIVE_DETERMINERS, WEAKENING_ADVERBS } from '../../data/function-words.js';
import type { Token } from './tokens.js';
import type { VerbWord } from './verb-forms.js';

/** How a verb stands in its sentence. */
export type PredicateForm = 'finite' | 'infinitive' | 'gerund' | 'modifier' | 'imperative';

/** A verb with what belongs to its group. Positions are token indexes. */
export interface Predicate {
  verb: VerbWord;
  at: number;
  /** First token of the group ("will never be" + verb), and the one after its last. */
  start: number;
  end: number;
  form: PredicateForm;
  passive: boolean;
  negated: boolean;
  /** "may", "might", "could". */
  modal: string | null;
  adverbs: string[];
  /** "only", "solely" right before the verb. */
  only: boolean;
  /** Words of intent in the group ("do not plan to"), which weaken a denial. */
  intent: boolean;
  /** The verb it is coordinated with and takes its subject from, or that governs it ("allow X to collect"). */
  coordinated: Predicate | null;
  governor: Predicate | null;
  /** It stands in a relative clause, an indirect question or a condition: not what the sentence claims. */
  embedded: boolean;
  /** It stands in a clause that begins with "if", "when" and the like. */
  conditional: boolean;
  /** Tokens of the subject, for finite forms. */
  subject: Span | null;
  /** First token of the clause: subordinators, introductions and subject included. */
  clauseStart: number;
  /** Tokens after the group up to the next clause; the objects begin after the verbs it shares them with. */
  complementEnd: number;
  objectStart: number;
  /** The verb that goes on after this one's objects: what it ends with may bind both. */
  next: Predicate | null;
}

/** Token indexes, the end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** How far a subject or a group is looked for, so that the time for a sentence stays linear in its length. */
export const REACH = 90;

/** Whether a word denies what it stands before: "no", "none", "nothing". */
export function isNegativeDeterminer(token: Token | undefined): boolean {
  return token !== undefined && NEGATIVE_DETERMINERS.has(token.text);
}

/** Whether the adverbs of a group weaken what it denies. */
export function isWeakened(predicate: Predicate): boolean {
  return predicate.adverbs.some((adverb) => adverb in WEAKENING_ADVERBS);
}
