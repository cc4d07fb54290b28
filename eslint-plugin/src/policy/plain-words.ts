import type { Statement } from '../model/index.js';
import { dataWords, exceptionWords, purposeWords, recipientWords } from '../data/plain-words.js';

/** What the site does, what it may do, and what it must not: [does, do]. */
const VERBS: Readonly<Record<Statement['action'], readonly [does: string, bare: string]>> = {
  collect: ['Collects', 'collect'],
  store: ['Stores', 'store'],
  log: ['Logs', 'log'],
  use: ['Uses', 'use'],
  share: ['Shares', 'share'],
  sell: ['Sells', 'sell'],
  email: ['Sends e-mail', 'send e-mail'],
  pay: ['Takes payments', 'take payments'],
  retain: ['Keeps', 'keep'],
  anonymize: ['Anonymizes', 'anonymize'],
  delete: ['Deletes', 'delete'],
};

const SCOPE_WORDS: Readonly<Record<Statement['scope'], string>> = {
  site: '',
  children: 'about children only',
  'third-party': 'about what third parties do',
  offline: 'about what happens offline',
  other: 'about something other than the site',
};

const STRENGTH_WORDS: Readonly<Record<Statement['strength'], string>> = {
  absolute: 'absolute',
  qualified: 'qualified: a narrower case, or with exceptions',
  conditional: 'conditional: it hangs on something that code may not show',
  vague: 'vague: an open list, a "may", or few words',
};

/** One statement in plain words, its strength behind it: `Must not store cookies (absolute)`. */
export function plainWords(statement: Statement): string {
  const { action, strength } = statement;
  const words = [opening(statement), ...object(statement)];
  if (statement.recipients.length > 0)
    words.push(LINKS[action] ?? 'with', recipientWords(statement.recipients));
  if (statement.purposes.length > 0) words.push('for', purposeWords(statement.purposes));
  if (statement.retention !== null) words.push(periodWords(statement));
  if (statement.exceptions.length > 0)
    words.push(`, ${exceptionWords(statement.exceptions, statement.polarity === 'permits')}`);
  const isPlainFact = statement.polarity === 'permits' && strength === 'absolute';
  const notes = [isPlainFact ? '' : STRENGTH_WORDS[strength], SCOPE_WORDS[statement.scope]].filter(
    (note) => note !== '',
  );
  const sentence = words.join(' ').replaceAll(' ,', ',');
  return notes.length > 0 ? `${sentence} (${notes.join('; ')})` : sentence;
}

const LINKS: Partial<Record<Statement['action'], string>> = {
  pay: 'through',
  store: 'of',
  collect: 'by',
  use: 'through',
  sell: 'to',
};

/** The verb, as strong as the statement is. */
function opening({ polarity, action, strength }: Statement): string {
  const [does, bare] = VERBS[action];
  if (polarity === 'denies') return action === 'delete' ? 'Does not delete' : `Must not ${bare}`;
  if (polarity === 'limits') return action === 'anonymize' ? 'Must anonymize' : `${does} only`;
  return strength === 'vague' || strength === 'conditional' ? `May ${bare}` : does;
}

function object({ action, data, polarity }: Statement): string[] {
  if (data.length > 0) return [dataWords(data)];
  if (action === 'email' || action === 'pay') return [];
  return [polarity === 'denies' ? 'anything' : 'something'];
}

const UNIT_WORDS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const TIME_WORDS: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };

function periodWords({ action, retention, retentionBound }: Statement): string {
  const match = /^P(T?)([\d.]+)([A-Z])$/.exec(retention ?? '');
  const unit = match ? ((match[1] ? TIME_WORDS : UNIT_WORDS)[match[3]!] ?? match[3]!) : '';
  const period = match ? count(Number(match[2]), unit) : (retention ?? '');
  const bound = { maximum: 'up to ', minimum: 'at least ', exact: '' }[retentionBound ?? 'exact'];
  return `${action === 'delete' ? 'after' : 'for'} ${bound}${period}`;
}

/** "1 year", "5 years" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
