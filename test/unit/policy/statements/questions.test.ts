import assert from 'node:assert/strict';
import { readPolicy } from '#plugin/policy/index.js';
import { briefly, describeSentences, statementsOf } from '../../../support/statements-of.js';

describeSentences('Answers to questions', [
  ['Do you use cookies? No.', 'denies store user.device.cookie'],
  ["Do you use cookies? No, we don't.", 'denies store user.device.cookie'],
  ['Do you share my data with anyone? Never.', 'denies share user to anyone'],
  ['Does this site track me? Not at all.', 'denies collect user.behavior'],
  ['Will you sell my e-mail address? No!', 'denies sell user.contact.email'],
  ['Is my data shared with third parties? No.', 'denies share user to third-party'],
  ['Are IP addresses logged? Yes.', 'permits log user.device.ip_address'],
  ['Do you use cookies? Yes.', 'permits store user.device.cookie'],
  // An answer that says all of itself, or none.
  ['Q: Do you sell data? A: No, we never sell data.', 'denies sell user'],
  ['Do you sell data? It depends.'],
  ['What data do you share? None.', 'denies share user'],
  ['Can I delete my data? No problem.'],
]);

describe('Answers under a heading that asks', () => {
  it('answer it', () => {
    const text = '## Do you sell my data?\n\nNo. We live on donations.\n\n## Do you use cookies?\n\nNope.\n';
    assert.deepEqual(statementsOf(text), ['denies sell user', 'denies store user.device.cookie']);
  });

  it('are cited together with the question', () => {
    const { statements } = readPolicy({ path: 'p.md', text: '## Do you sell my data?\n\nNo.\n' });
    assert.deepEqual(
      statements.map(({ quote, startLine, startColumn, endLine, endColumn }) => [
        quote,
        startLine,
        startColumn,
        endLine,
        endColumn,
      ]),
      [['Do you sell my data? No.', 1, 4, 3, 4]],
    );
  });

  it('answer nothing that was asked before something else was said', () => {
    assert.deepEqual(statementsOf('## Do you sell my data?\n\nMany ask us. No.\n').map(String), []);
  });
});

describe('Labels with a period', () => {
  it('tell how long what was spoken of is kept', () => {
    const { statements } = readPolicy({
      path: 'p.md',
      text: 'We log IP addresses.\n\nRetention period: 30 days\n\nStorage duration: up to six months.\n',
    });
    assert.deepEqual(statements.map(briefly), [
      'permits log user.device.ip_address keep P30D exact',
      'permits retain user.device.ip_address keep P30D exact qualified',
      'permits retain user.device.ip_address keep P6M maximum qualified',
    ]);
  });
});

describeSentences('Headings that ask and answers that deny', [
  ['## Do you use cookies?\n\nNo.', 'denies store user.device.cookie'],
  ['## Do you share my data?\n\nNo, never.', 'denies share user'],
  ['## What do you collect?\n\nNothing. There is no sign-up.', 'denies collect user'],
  ['## Is my data shared with third parties?\n\nNo.', 'denies share user to third-party'],
  ['## Cookies\n\nNone.', 'denies store user.device.cookie'],
  ['## Do you sell my data?\n\nNo! Never.', 'denies sell user'],
  ['## Will you email me?\n\nNo, except for receipts.'],
  ['## Do you use cookies?\n\nYes, one session cookie.'],
  ['## Do you use analytics?\n\nWe do not know yet.'],
]);

describeSentences('Answers that complete a question', [
  [
    'How long do you keep my name? Six years, because the law says so.',
    'permits retain user.name keep P6Y exact',
  ],
  ['How long is my data kept? Until you delete your account.', 'permits retain user'],
  [
    'How long are IP addresses stored? At most 30 days.',
    'permits retain user.device.ip_address keep P30D maximum',
  ],
  ['Who do you share my data with? Nobody.', 'denies share user to anyone'],
  ['With whom do you share my data? Only with our hosting provider.', 'limits share user to third-party'],
  ['Do you track me around the web? No way.', 'denies collect user.behavior'],
  // They answer something else, or by a sentence of their own.
  ['How long do you keep my name? It depends.'],
  ['How long has this shop been open? Six years.'],
  ['Who do you share my data with? Our lawyers may tell you.'],
]);

describeSentences('Rows of a table that ask and answer', [
  [
    '| Question | Answer |\n|---|---|\n| Do you sell my data? | No. |\n| Do you use cookies? | Yes, we do. |\n| What do you log? | We log IP addresses. |',
    'denies sell user',
    'permits store user.device.cookie',
    'permits log user.device.ip_address',
  ],
  ['| Question | Answer |\n|---|---|\n| Do you sell my data? | See below. |'],
]);
