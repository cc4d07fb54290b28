import assert from 'node:assert/strict';
import { messageOf } from '#plugin/judge/index.js';
import type { Judgment } from '#plugin/model/index.js';
import { practice, promise } from '../../support/promise.js';

const pathOf = (path: string): string => path.replace('/site/', '');
const say = (judgment: Partial<Judgment>): string =>
  messageOf(
    {
      practice: practice({}),
      verdict: 'contradicted',
      promise: null,
      against: null,
      note: null,
      ...judgment,
    },
    pathOf,
    ['/site/PRIVACY.md'],
  );
const cookies = promise({
  clause: '2.1',
  clauseHeading: 'Cookies',
  startLine: 21,
  quote: 'This site does not use cookies.',
});

describe('messageOf', () => {
  it('shows a contradiction with its clause', () => {
    assert.equal(
      say({ practice: practice({ what: 'Sets the cookie "sid" (express-session)' }), promise: cookies }),
      'Sets the cookie "sid" (express-session): contradicted by PRIVACY.md:21 §2.1 Cookies: "This site does not use cookies."',
    );
  });

  it('says what a silent policy is silent about', () => {
    assert.equal(
      say({
        practice: practice({ kind: 'analytics', what: 'Loads Google Analytics (www.googletagmanager.com)' }),
        verdict: 'undisclosed',
      }),
      'Loads Google Analytics (www.googletagmanager.com): undisclosed, PRIVACY.md says nothing about analytics.',
    );
  });

  it('links the list that leaves a field out', () => {
    assert.equal(
      say({
        practice: practice({ kind: 'log-fields', what: "Logs the request's cookies" }),
        verdict: 'undisclosed',
        promise: cookies,
        note: { kind: 'not-listed', noun: 'fields' },
      }),
      'Logs the request\'s cookies: undisclosed, not among the fields of PRIVACY.md:21 §2.1 Cookies: "This site does not use cookies."',
    );
  });

  it('shows both ends of a disagreement', () => {
    const against = promise({ clause: 'intro', clauseHeading: '', startLine: 2, quote: 'We use cookies.' });
    assert.equal(
      say({ verdict: 'ambiguous', promise: cookies, against }),
      'Does something: ambiguous, denied by PRIVACY.md:21 §2.1 Cookies: "This site does not use cookies." but permitted by PRIVACY.md:2 §intro: "We use cookies."',
    );
  });

  it('cuts a very long quote at a word', () => {
    const message = say({ promise: promise({ quote: 'word '.repeat(200).trim() }) });
    assert.match(message, /"(?:word )+\.\.\."$/);
    assert.ok(message.length < 340);
  });
});
