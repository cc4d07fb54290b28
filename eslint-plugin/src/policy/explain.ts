import type { Clause, PolicyDocument, Statement, UnreadPassage } from '../model/index.js';
import { isOpenReason } from './grammar/reasons.js';
import { count, plainWords } from './plain-words.js';

/** The JSON of `privacy-policy explain --format json`: an object for one document, an array for several. */
export function explainJson(documents: readonly PolicyDocument[]): string {
  const objects = documents.map(explainObject);
  return JSON.stringify(objects.length === 1 ? objects[0] : objects, null, 2);
}

function explainObject(document: PolicyDocument): object {
  return {
    version: 1,
    policy: document.path,
    clauses: document.clauses.map(({ id, heading, startLine, endLine }) => ({
      id,
      heading,
      startLine,
      endLine,
    })),
    statements: document.statements.map((statement) => ({
      clause: statement.clause,
      startLine: statement.startLine,
      startColumn: statement.startColumn,
      endLine: statement.endLine,
      endColumn: statement.endColumn,
      quote: statement.quote,
      polarity: statement.polarity,
      action: statement.action,
      data: statement.data,
      recipients: statement.recipients,
      purposes: statement.purposes,
      exceptions: statement.exceptions,
      retention: statement.retention,
      retentionBound: statement.retentionBound,
      strength: statement.strength,
      scope: statement.scope,
    })),
    unread: document.unread.map(({ startLine, endLine, quote, reason }) => ({
      startLine,
      endLine,
      quote,
      reason,
    })),
  };
}

/** The same for people: clause by clause, each promise in plain words, then what was not read and why. */
export function explainText(documents: readonly PolicyDocument[]): string {
  return documents.map(documentText).join('\n');
}

function documentText(document: PolicyDocument): string {
  const out: string[] = [document.path, ''];
  for (const problem of document.problems) out.push(`${problem.severity}: ${problem.message}`, '');
  const byClause = new Map<string, Statement[]>();
  for (const statement of document.statements) {
    const known = byClause.get(statement.clause);
    if (known) known.push(statement);
    else byClause.set(statement.clause, [statement]);
  }
  for (const clause of document.clauses) {
    const statements = byClause.get(clause.id) ?? [];
    if (statements.length > 0) out.push(...clauseLines(clause, statements), '');
  }
  const open = document.unread.filter(({ reason }) => isOpenReason(reason));
  const quiet = document.unread.filter(({ reason }) => !isOpenReason(reason));
  out.push(...openLines(open), ...quietLines(quiet), summary(document, open.length, quiet.length), '');
  return out.join('\n');
}

function clauseLines({ id, heading, startLine }: Clause, statements: readonly Statement[]): string[] {
  const lines = [`${clauseTitle(id, heading)} (line ${startLine})`];
  let last: Statement | null = null;
  for (const statement of statements) {
    if (statement.quote !== last?.quote || statement.startLine !== last.startLine)
      lines.push(`  ${statement.startLine}: "${shorten(statement.quote)}"`);
    last = statement;
    lines.push(`     ${plainWords(statement)}`);
  }
  return lines;
}

/** Sentences that may hold a promise: each with what stood in the way. */
function openLines(passages: readonly UnreadPassage[]): string[] {
  if (passages.length === 0) return [];
  const lines = passages.flatMap(({ startLine, quote, reason }) => [
    `  ${startLine}: "${shorten(quote)}"`,
    `     ${reason}`,
  ]);
  return ['Not understood: look whether these promise anything', ...lines, ''];
}

/** Sentences of a kind that promises nothing, kind by kind. */
function quietLines(passages: readonly UnreadPassage[]): string[] {
  if (passages.length === 0) return [];
  const byReason = new Map<string, UnreadPassage[]>();
  for (const passage of passages)
    byReason.set(passage.reason, [...(byReason.get(passage.reason) ?? []), passage]);
  const lines = ['No promise that code could break'];
  for (const [reason, of] of byReason) {
    lines.push(
      `  ${reason}`,
      ...of.map(({ startLine, quote }) => `    ${startLine}: "${shorten(quote, 90)}"`),
    );
  }
  return [...lines, ''];
}

function summary({ statements }: PolicyDocument, open: number, quiet: number): string {
  const binding = statements.filter(
    ({ scope, polarity, strength }) => scope === 'site' && polarity !== 'permits' && strength === 'absolute',
  );
  return (
    `${count(statements.length, 'statement')} read, ${binding.length} of them promises that code can break outright; ` +
    `${count(open, 'sentence')} not understood, ${quiet} that ${quiet === 1 ? 'promises' : 'promise'} nothing.`
  );
}

function clauseTitle(id: string, heading: string): string {
  const isNumber = /^[\d.]+[a-z]?$|^[ivxlc]+$|^[A-Z]+$/.test(id) && id.length < 8;
  if (heading === '') return isNumber ? `§${id}` : '(before the first heading)';
  return isNumber ? `§${id} ${heading}` : heading;
}

const MAX_QUOTE = 160;

function shorten(quote: string, most = MAX_QUOTE): string {
  return quote.length > most ? `${quote.slice(0, most - 1).trimEnd()}…` : quote;
}
