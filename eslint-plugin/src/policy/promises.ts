import type {
  PolicyDocument,
  PolicyPromise,
  Polarity,
  PromiseEntry,
  PromisesFile,
  SetupProblem,
  Statement,
  Topic,
} from '../model/index.js';
import { retentionGrace } from './grace.js';

const POLARITY_OF_RULE: Record<NonNullable<PromiseEntry['rule']>, Polarity> = {
  prohibit: 'denies',
  'permit-only': 'limits',
  require: 'limits',
};

/**
 * Turns the statements of a site's policy into promises: those about the site itself, after every entry of the
 * promises file has had its say. An entry whose quote no longer stands in the policy becomes a problem.
 *
 * @param documents one policy, as one or several documents with absolute paths
 */
export function toPromises(
  documents: readonly PolicyDocument[],
  file: PromisesFile,
): { promises: PolicyPromise[]; problems: SetupProblem[] } {
  const promises = documents
    .flatMap((document) => promisesOf(document))
    .filter(({ scope }) => scope === 'site');
  const problems: SetupProblem[] = [];
  for (const entry of file.promises) {
    const problem = applyEntry(entry, promises, documents);
    if (problem !== null && file.path !== null) {
      problems.push({
        path: file.path,
        range: entry.range,
        severity: 'error',
        rule: 'stale-promises',
        message: problem,
      });
    }
  }
  return { promises, problems };
}

/**
 * The statements of a document as promises, on the reading alone. `policyPath` is the absolute path that findings
 * name; retention promises carry the grace that the document states.
 */
export function promisesOf(document: PolicyDocument, policyPath = document.path): PolicyPromise[] {
  const grace = retentionGrace(document.statements);
  const headings = new Map(document.clauses.map((clause) => [clause.id, clause.heading]));
  const promise = (statement: Statement, topic: Topic | null): PolicyPromise => ({
    ...statement,
    policyPath,
    clauseHeading: headings.get(statement.clause) ?? '',
    basis: 'reading',
    topic,
    grace: statement.retention === null ? null : grace,
  });
  return [
    ...document.statements.map((statement) => promise(statement, null)),
    ...document.encryption.map((statement) => promise(statement, 'transport')),
  ];
}

/** Changes `promises` in place; returns what is wrong with the entry, if anything. */
function applyEntry(
  entry: PromiseEntry,
  promises: PolicyPromise[],
  documents: readonly PolicyDocument[],
): string | null {
  const document = documents.find(({ clauses }) => clauses.some(({ id }) => id === entry.clause));
  if (document === undefined) {
    const known = documents.flatMap(({ clauses }) => clauses.map(({ id }) => id));
    return `The policy has no clause "${entry.clause}". Its clauses are: ${known.join(', ') || 'none'}.`;
  }
  const quote = entry.quote === undefined ? null : fold(entry.quote);
  if (quote !== null && !fold(textOfClause(document, entry.clause)).includes(quote)) {
    return `Clause ${entry.clause} no longer says "${entry.quote}". Read the clause again, then correct the quote or remove this entry.`;
  }
  const meant = promises.filter(
    (promise) =>
      promise.policyPath === document.path &&
      promise.clause === entry.clause &&
      (quote === null || fold(promise.quote).includes(quote) || quote.includes(fold(promise.quote))) &&
      (entry.status === 'edited' || entry.action === undefined || promise.action === entry.action),
  );
  const model = meant.find(({ action }) => action === entry.action) ?? meant[0] ?? null;
  switch (entry.status) {
    case 'confirmed':
      for (const promise of meant) promise.basis = 'confirmed';
      break;
    case 'rejected':
      remove(promises, meant);
      break;
    case 'edited':
      remove(
        promises,
        meant.filter(({ action }) => action === entry.action || quote !== null),
      );
      promises.push(editedPromise(entry, model, document));
  }
  return null;
}

function editedPromise(
  entry: PromiseEntry,
  model: PolicyPromise | null,
  document: PolicyDocument,
): PolicyPromise {
  const clause = document.clauses.find(({ id }) => id === entry.clause)!;
  const line = clause.headingRange;
  return {
    ...(model ?? { ...line, quote: entry.quote ?? clause.heading, scope: 'site' }),
    clause: entry.clause,
    clauseHeading: clause.heading,
    policyPath: document.path,
    basis: 'edited',
    topic: model?.topic ?? null,
    strength: 'absolute',
    polarity: entry.rule === undefined ? (model?.polarity ?? 'denies') : POLARITY_OF_RULE[entry.rule],
    action: entry.action ?? model?.action ?? 'use',
    data: entry.data ?? model?.data ?? [],
    recipients: entry.recipients ?? model?.recipients ?? [],
    purposes: entry.purposes ?? model?.purposes ?? [],
    exceptions: model?.exceptions ?? [],
    retention: entry.retention?.period ?? model?.retention ?? null,
    retentionBound:
      entry.retention === undefined ? (model?.retentionBound ?? null) : (entry.retention.bound ?? 'exact'),
    grace: entry.retention?.grace ?? model?.grace ?? null,
  };
}

function textOfClause(document: PolicyDocument, id: string): string {
  const lines = document.text.split(/\r\n|\r|\n/);
  const written = document.clauses
    .filter((clause) => clause.id === id)
    .flatMap(({ startLine, endLine }) => lines.slice(startLine - 1, endLine))
    .join(' ');
  // A quote may stand as the reader gives it, without the marks of Markdown or HTML.
  const read = document.statements.filter(({ clause }) => clause === id).map(({ quote }) => quote);
  return [written, ...read].join(' ');
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function remove<T>(list: T[], gone: readonly T[]): void {
  for (const item of gone) list.splice(list.indexOf(item), 1);
}
