import assert from 'node:assert/strict';
import { LOG_DATA } from '#plugin/data/retention.js';
import { readPolicy } from '#plugin/policy/index.js';
import type { Statement } from '#plugin/model/index.js';

/**
 * A statement in one line: `denies share user to third-party except legal-obligation`. An absolute strength and
 * the scope of the site itself go without saying.
 */
export function briefly(statement: Statement): string {
  const { retention, retentionBound, strength, scope } = statement;
  const list = (word: string, items: readonly string[]) =>
    items.length > 0 ? `${word} ${items.join('+')}` : '';
  return [
    statement.polarity,
    statement.action,
    dataOf(statement),
    list('to', statement.recipients),
    list('for', statement.purposes),
    list('except', statement.exceptions),
    retention === null ? '' : `keep ${retention} ${retentionBound}`,
    strength === 'absolute' ? '' : strength,
    scope === 'site' ? '' : `about ${scope}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What a policy that does not tell what its logs hold is taken to keep in them is `logs`. */
function dataOf({ data }: Statement): string {
  const joined = data.join('+');
  return joined === LOG_DATA.join('+') ? 'logs' : joined || '-';
}

/** All statements of a text, briefly. */
export function statementsOf(text: string, path = 'PRIVACY.md'): string[] {
  return readPolicy({ path, text }).statements.map(briefly);
}

/** A sentence and the statements that it must be read as; none means that it promises nothing. */
export type SentenceCase = readonly [sentence: string, ...statements: string[]];

/** One test a sentence. */
export function describeSentences(title: string, cases: readonly SentenceCase[]): void {
  describe(title, () => {
    for (const [sentence, ...expected] of cases) {
      it(sentence, () => assert.deepEqual(statementsOf(sentence), expected));
    }
  });
}

/** One test a sentence that is no statement: the reason that its owner is given. */
export function describeReasons(
  title: string,
  cases: readonly (readonly [sentence: string, reason: string])[],
): void {
  describe(title, () => {
    for (const [sentence, reason] of cases) {
      it(sentence, () => {
        const { statements, unread } = readPolicy({ path: 'PRIVACY.md', text: sentence });
        assert.deepEqual([...statements.map(briefly), ...unread.map((passage) => passage.reason)], [reason]);
      });
    }
  });
}
