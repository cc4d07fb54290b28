import type { PolicyDocument, PolicyPromise } from '../model/index.js';
import { retentionGrace } from './grace.js';

/**
 * The statements of a document as promises, on the reading alone. `policyPath` is the absolute path that findings
 * name; retention promises carry the grace that the document states.
 */
export function promisesOf(document: PolicyDocument, policyPath = document.path): PolicyPromise[] {
  const grace = retentionGrace(document.statements);
  const headings = new Map(document.clauses.map((clause) => [clause.id, clause.heading]));
  return document.statements.map((statement) => ({
    ...statement,
    policyPath,
    clauseHeading: headings.get(statement.clause) ?? '',
    basis: 'reading',
    grace: statement.retention === null ? null : grace,
  }));
}
