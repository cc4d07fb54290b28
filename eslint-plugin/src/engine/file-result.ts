import type { Finding, SetupProblem, Verdict } from '../model/index.js';
import type { SyntaxProblem } from './parse.js';

/** A practice with its verdict, reported or not. */
export interface JudgedPractice extends Finding {
  /** The verdicts that the promises file wants reported for its topic; null where it says nothing. */
  declaredReport: readonly Verdict[] | null;
}

/** What is known of one file. */
export interface FileResult {
  /** What is reported, in order of position; comments that switch reports off are taken into account. */
  findings: Finding[];
  /** Every practice with its verdict, reported or not, whatever comments say. */
  judgments: JudgedPractice[];
  syntaxProblem: SyntaxProblem | null;
  /** Problems of the site the file belongs to; the same objects for every file of that site. */
  problems: readonly SetupProblem[];
  /** Why the file was not examined; null when it was. */
  skipped: 'excluded' | 'no-site' | 'minified' | null;
}
