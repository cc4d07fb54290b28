import assert from 'node:assert/strict';
import { readPolicy } from '#plugin/policy/index.js';

/** What a policy of this one sentence says is encrypted on its way: the data, or null for nothing. */
function encrypted(sentence: string): string[] | null {
  const { encryption } = readPolicy({
    path: 'PRIVACY.md',
    text: `# Privacy\n\n## 3. Security\n\n${sentence}\n`,
  });
  return encryption[0]?.data ?? null;
}

describe('policy/encryption', () => {
  it('reads that whatever travels is encrypted', () => {
    for (const sentence of [
      'All data is encrypted in transit.',
      'All traffic between your browser and our servers is encrypted with TLS.',
      'This site is only served over HTTPS.',
      'Our website uses SSL encryption.',
      'Every connection to our service is encrypted.',
      'We always transmit personal information over a secure socket layer (SSL).',
    ]) {
      assert.deepEqual(encrypted(sentence), [], sentence);
    }
  });

  it('takes a general word for one on personal data', () => {
    assert.deepEqual(encrypted('We use TLS to protect your information.'), ['user']);
    assert.deepEqual(encrypted('Your personal data is transmitted in encrypted form.'), ['user']);
    assert.deepEqual(encrypted('Credit card details are sent over an SSL connection.'), ['user.financial']);
  });

  it('leaves what promises nothing, or speaks of others or of stored data', () => {
    for (const sentence of [
      'We encrypt personal data at rest.',
      'Passwords are encrypted.',
      'We may use SSL to protect the transfer of data.',
      'Data is encrypted in transit where possible.',
      'No transmission over the Internet is completely secure, even if encrypted.',
      'Stripe encrypts all payment data that is sent to it.',
      'Our payment provider uses TLS for all transactions.',
      'E-mails are sent unencrypted over the Internet, and anyone may read the data.',
      'Is all my data encrypted in transit?',
      'All our bicycles are insured.',
    ]) {
      assert.equal(encrypted(sentence), null, sentence);
    }
  });

  it('gives the place and the clause', () => {
    const { encryption } = readPolicy({
      path: 'PRIVACY.md',
      text: '# Privacy\n\n## 3. Security\n\nWe care. All data is encrypted in transit.\n',
    });
    assert.deepEqual(
      encryption.map(({ clause, startLine, startColumn, endLine, endColumn, quote, strength }) => ({
        clause,
        place: [startLine, startColumn, endLine, endColumn],
        quote,
        strength,
      })),
      [
        {
          clause: '3',
          place: [5, 10, 5, 43],
          quote: 'All data is encrypted in transit.',
          strength: 'absolute',
        },
      ],
    );
  });
});
