import assert from 'node:assert/strict';
import { explainJson, explainText, readPolicy } from '#plugin/policy/index.js';

const POLICY = '# Cookies\n\nWe use no cookies. Our site is a website with data.\n';

describe('policy/explain', () => {
  it('prints the JSON of one document as an object', () => {
    assert.deepEqual(JSON.parse(explainJson([readPolicy({ path: 'PRIVACY.md', text: POLICY })])), {
      version: 1,
      policy: 'PRIVACY.md',
      clauses: [{ id: 'cookies', heading: 'Cookies', startLine: 1, endLine: 3 }],
      statements: [
        {
          clause: 'cookies',
          startLine: 3,
          startColumn: 1,
          endLine: 3,
          endColumn: 19,
          quote: 'We use no cookies.',
          polarity: 'denies',
          action: 'store',
          data: ['user.device.cookie'],
          recipients: [],
          purposes: [],
          exceptions: [],
          retention: null,
          retentionBound: null,
          strength: 'absolute',
          scope: 'site',
        },
      ],
      unread: [
        {
          startLine: 3,
          endLine: 3,
          quote: 'Our site is a website with data.',
          reason: 'It speaks of data, but no action on it was recognized.',
        },
      ],
    });
  });

  it('prints several as an array', () => {
    const document = readPolicy({ path: 'PRIVACY.md', text: POLICY });
    assert.equal((JSON.parse(explainJson([document, document])) as unknown[]).length, 2);
  });

  it('tells people each promise in plain words', () => {
    const text = explainText([readPolicy({ path: 'PRIVACY.md', text: POLICY })]);
    assert.match(text, /3: "We use no cookies\."\n +Must not store user\.device\.cookie \(absolute\)/);
    assert.match(text, /Not turned into promises/);
  });
});
