import type { Finding, SetupProblem, Suppression, SuppressionProblem, Verdict } from '../model/index.js';
import type { SyntaxProblem } from './parse.js';

/** A practice with its verdict, reported or not. */
export interface JudgedPractice extends Finding {
  /** The verdicts that the promises file wants reported for its topic; null where it says nothing. */
  declaredReport: readonly Verdict[] | null;
  /** Whether a `privacy-policy-ignore-next-line` comment lets it pass: ESLint itself knows nothing of those. */
  ignored: boolean;
}

/** What is known of one file. */
export interface FileResult {
  /** What is reported, in order of position; comments that switch reports off are taken into account. */
  findings: Finding[];
  /** Every practice with its verdict, reported or not, whatever comments say. */
  judgments: JudgedPractice[];
  /** The comments that let findings pass, in order of position. */
  suppressions: Suppression[];
  /** What is wrong with those comments, in order of position. */
  suppressionProblems: SuppressionProblem[];
  syntaxProblem: SyntaxProblem | null;
  /** Problems of the site the file belongs to; the same objects for every file of that site. */
  problems: readonly SetupProblem[];
  /** Why the file was not examined; null when it was. */
  skipped: 'excluded' | 'no-site' | 'minified' | null;
}

/** The result for a file that was not examined. */
export const EMPTY_RESULT: FileResult = {
  findings: [],
  judgments: [],
  suppressions: [],
  suppressionProblems: [],
  syntaxProblem: null,
  problems: [],
  skipped: null,
};
