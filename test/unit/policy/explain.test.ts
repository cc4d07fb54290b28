import assert from 'node:assert/strict';
import { explainJson, explainText, readPolicy } from '#plugin/policy/index.js';

const POLICY = '# Cookies\n\nWe use no cookies. Our site is a website with data.\n';

const EXPLAINED = [
  'PRIVACY.md',
  '',
  'Cookies (line 1)',
  '  3: "We use no cookies."',
  '     Must not store cookies (absolute)',
  '',
  'Logs (line 5)',
  '  7: "We log your IP address for 14 days."',
  '     Logs IP addresses for 14 days',
  '  7: "We may share your name with partners unless you ask us not to."',
  '     May share names with third parties, unless the visitor objects (vague: an open list, a "may", or few words)',
  '  8: "IP addresses are anonymized for statistics."',
  '     Must anonymize IP addresses for analytics (absolute)',
  '',
  'Payments (line 10)',
  '  12: "Payments are made via PayPal or bank transfer only."',
  '     Takes payments only through paypal and bank transfer (absolute)',
  '  12: "We delete your messages after one year."',
  '     Keeps messages for 1 year',
  '     Deletes messages',
  '',
  'Not understood: look whether these promise anything',
  '  3: "Our site is a website with data."',
  '     It names "data", but no verb that says what is done with it.',
  '',
  'No promise that code could break',
  '  It tells how to get in touch.',
  '    8: "You can write to us."',
  '  It denies only a part of what it speaks of, or only some cases: code cannot be held to that.',
  '    13: "We do not always log names."',
  '',
  '7 statements read, 3 of them promises that code can break outright; 1 sentence not understood, 2 that promise nothing.',
  '',
];

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
          reason: 'It names "data", but no verb that says what is done with it.',
        },
      ],
    });
  });

  it('prints several as an array', () => {
    const document = readPolicy({ path: 'PRIVACY.md', text: POLICY });
    assert.equal((JSON.parse(explainJson([document, document])) as unknown[]).length, 2);
  });

  it('tells people each promise in plain words, then what was not read and why', () => {
    const text = [
      '# Cookies',
      '',
      'We use no cookies. Our site is a website with data.',
      '',
      '# Logs',
      '',
      'We log your IP address for 14 days. We may share your name with partners unless you ask us not to.',
      'You can write to us. IP addresses are anonymized for statistics.',
      '',
      '# Payments',
      '',
      'Payments are made via PayPal or bank transfer only. We delete your messages after one year.',
      'We do not always log names.',
    ].join('\n');
    assert.deepEqual(explainText([readPolicy({ path: 'PRIVACY.md', text })]).split('\n'), EXPLAINED);
  });
});
