import type { PolicyDocument, Statement } from '../model/index.js';

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
  for (const clause of document.clauses) {
    const statements = document.statements.filter((statement) => statement.clause === clause.id);
    if (statements.length === 0) continue;
    out.push(`${clauseTitle(clause.id, clause.heading)} (line ${clause.startLine})`);
    let quote = '';
    for (const statement of statements) {
      if (statement.quote !== quote) out.push(`  ${statement.startLine}: "${shorten(statement.quote)}"`);
      quote = statement.quote;
      out.push(`     ${plainWords(statement)}`);
    }
    out.push('');
  }
  if (document.unread.length > 0) {
    out.push('Not turned into promises');
    for (const passage of document.unread)
      out.push(`  ${passage.startLine}: "${shorten(passage.quote)}"`, `     ${passage.reason}`);
    out.push('');
  }
  const binding = document.statements.filter(
    (statement) => statement.scope === 'site' && statement.polarity !== 'permits',
  );
  const absolute = binding.filter((statement) => statement.strength === 'absolute').length;
  out.push(
    `${count(document.statements.length, 'statement')} read, ${absolute} of them promises that code can break outright; ` +
      `${count(document.unread.length, 'passage')} not read.`,
    '',
  );
  return out.join('\n');
}

function clauseTitle(id: string, heading: string): string {
  const isNumber = /^[\d.]+[a-z]?$|^[ivxlc]+$|^[A-Z]+$/.test(id) && id.length < 8;
  if (heading === '') return isNumber ? `§${id}` : '(before the first heading)';
  return isNumber ? `§${id} ${heading}` : heading;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const MAX_QUOTE = 160;

function shorten(quote: string): string {
  return quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE - 1)}…` : quote;
}

const ACTION_WORDS: Readonly<Record<Statement['action'], string>> = {
  collect: 'collect',
  store: 'store',
  log: 'log',
  use: 'use',
  share: 'share',
  sell: 'sell',
  email: 'send e-mail',
  pay: 'take payments',
  retain: 'keep',
  anonymize: 'anonymize',
  delete: 'delete',
};

const SCOPE_WORDS: Readonly<Record<Statement['scope'], string>> = {
  site: '',
  children: 'about children',
  'third-party': 'about what third parties do',
  offline: 'about what happens offline',
  other: 'not about the site',
};

const STRENGTH_WORDS: Readonly<Record<Statement['strength'], string>> = {
  absolute: 'absolute',
  qualified: 'qualified: exceptions or a narrower case',
  conditional: 'conditional',
  vague: 'vague: an open list or a "may"',
};

/** One statement in plain words: `Must not store user.device.cookie (absolute)`. */
export function plainWords(statement: Statement): string {
  const verb = { denies: 'Must not', permits: 'May', limits: 'May only' }[statement.polarity];
  const words = [verb, ACTION_WORDS[statement.action]];
  if (statement.data.length > 0) words.push(list(statement.data));
  if (statement.recipients.length > 0) {
    const link = statement.action === 'pay' ? 'through' : statement.action === 'store' ? 'of' : 'with';
    words.push(link, list(statement.recipients));
  }
  if (statement.purposes.length > 0) words.push('for', list(statement.purposes));
  if (statement.retention !== null) words.push(periodWords(statement));
  if (statement.exceptions.length > 0) words.push(`except ${list(statement.exceptions)}`);
  const notes = [STRENGTH_WORDS[statement.strength], SCOPE_WORDS[statement.scope]].filter(
    (note) => note !== '',
  );
  return `${words.join(' ')} (${notes.join('; ')})`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const UNIT_WORDS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const TIME_WORDS: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };

function periodWords(statement: Statement): string {
  const match = /^P(T?)([\d.]+)([A-Z])$/.exec(statement.retention ?? '');
  if (!match) return `for ${statement.retention}`;
  const unit = (match[1] ? TIME_WORDS : UNIT_WORDS)[match[3]!] ?? match[3]!;
  const bound =
    statement.retentionBound === 'maximum'
      ? 'up to '
      : statement.retentionBound === 'minimum'
        ? 'at least '
        : '';
  return `for ${bound}${count(Number(match[2]), unit)}`;
}
