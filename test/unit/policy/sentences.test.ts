import assert from 'node:assert/strict';
import { splitSentences } from '#plugin/policy/sentences.js';

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

const CASES: readonly (readonly string[])[] = [
  ['We use no cookies.', 'We keep no logs.'],
  ['Some data, e.g. your name, is stored.', 'It is not sold.'],
  ['Acme Inc. does not sell data.', 'We never did.'],
  ['We use names, addresses, etc.', 'We delete them later.'],
  ['See sec. 2.1 of this policy.', 'It applies to all.'],
  ['Mr. J. Smith runs example.com for you.', 'He stores nothing.'],
  ['Do we track you?', 'No!', 'Never.'],
  ['The rate is 3.5 percent.', 'This is public.'],
  ['He said "we keep nothing."', 'We agree.'],
  ['Write to us (see below).', 'We will answer.'],
  ['We are based in the U.S. and the U.K. only.', 'We follow the law.'],
  ['We keep data for 30 days...', 'Then it is gone.'],
  ['No.', 'We live on donations.'],
  ['See item No. 5 of the list.', 'It is short.'],
  ['Third Parties', 'We do NOT sell your data.'],
  ['Our Own Cookies', 'We never set any.'],
  ['If We do not answer, write again.'],
  ['Personal Data We do not need is deleted.'],
  ['You may ask us at info@example.com.', 'We answer soon.'],
];

describe('policy/sentences', () => {
  for (const sentences of CASES) {
    it(sentences.join(' | '), () => assert.deepEqual(sentencesOf(sentences.join(' ')), sentences));
  }

  it('parts sentences that lost the space between them', () => {
    assert.deepEqual(sentencesOf('We store it.We never sell it.'), ['We store it.', 'We never sell it.']);
  });
});
