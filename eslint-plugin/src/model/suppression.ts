import type { Finding } from './finding.js';
import type { SourceRange } from './source-range.js';
import type { Topic } from './topic.js';

/** What a suppression names where no clause of the policy speaks of the practice. */
export const NO_CLAUSE = 'none';

/** A comment that lets findings pass. */
export interface Suppression extends SourceRange {
  /** The topics it names; of a comment that names no rule, the topics of what it lets pass. */
  topics: Topic[];
  /** Id of the clause it names, or `none`; null when it names none that the policy has. */
  clause: string | null;
  reason: string | null;
  /** What would be reported without it. */
  findings: Finding[];
}

/** What is wrong with a comment that lets findings pass: a sentence, and where the comment stands. */
export interface SuppressionProblem extends SourceRange {
  message: string;
  /** Whether the comment names no rule, and so under ESLint would let its own report pass. */
  blanket: boolean;
}
