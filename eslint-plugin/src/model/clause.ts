import type { SourceRange } from './source-range.js';

/** A numbered or headed part of a policy. */
export interface Clause {
  /** The printed number ("2.1"), else an explicit anchor, else the heading path as slugs ("data/cookies"). */
  id: string;
  /** The heading's words without its number; empty for text before any heading. */
  heading: string;
  /** First line of the clause (that of its heading) and its last line with text, sub-clauses not included. */
  startLine: number;
  endLine: number;
  /** Where the heading stands; for a clause without heading, its first line. */
  headingRange: SourceRange;
  /** The anchor under which the published page shows this clause, if the document names one. */
  anchor: string | null;
  /** Id of the clause this one stands under. */
  parent: string | null;
}
