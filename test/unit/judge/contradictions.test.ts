import assert from 'node:assert/strict';
import { contradictions } from '#plugin/judge/index.js';
import type { PolicyPromise } from '#plugin/model/index.js';
import { promise } from '../../support/promise.js';

const denial = (parts: Partial<PolicyPromise>): PolicyPromise =>
  promise({ quote: 'We do not.', startLine: 3, ...parts });
const permit = (parts: Partial<PolicyPromise>): PolicyPromise =>
  promise({ polarity: 'permits', quote: 'We do.', startLine: 9, ...parts });

const COOKIE = { action: 'store', data: ['user.device.cookie'] } as const;
const asParts = (parts: object): Partial<PolicyPromise> => parts as Partial<PolicyPromise>;

const CASES: [string, PolicyPromise, PolicyPromise, boolean][] = [
  ['the same thing', denial(asParts(COOKIE)), permit(asParts(COOKIE)), true],
  [
    'a case of what is denied',
    denial({ action: 'collect', data: ['user.contact'] }),
    permit({ action: 'collect', data: ['user.contact.email'] }),
    true,
  ],
  [
    'something broader',
    denial({ action: 'collect', data: ['user.contact.email'] }),
    permit({ action: 'collect', data: ['user'] }),
    false,
  ],
  [
    'another action',
    denial({ action: 'share', data: ['user'] }),
    permit({ action: 'collect', data: ['user'] }),
    false,
  ],
  [
    'logging what is not collected',
    denial({ action: 'collect', data: ['user.contact.email'] }),
    permit({ action: 'log', data: ['user.contact.email'] }),
    true,
  ],
  [
    'IP addresses beside "no personal data"',
    denial({ action: 'collect', data: ['user'] }),
    permit({ action: 'log', data: ['user.device.ip_address'] }),
    false,
  ],
  [
    'data that is not said to be personal, beside "no personal data"',
    denial({ action: 'collect', data: ['user'], quote: 'We collect no personal information.' }),
    permit({ action: 'collect', data: ['user'], quote: 'We may collect limited data.', strength: 'vague' }),
    false,
  ],
  [
    'data of the visitor, beside "no personal data"',
    denial({ action: 'collect', data: ['user'], quote: 'We collect no personal information.' }),
    permit({ action: 'collect', data: ['user'], quote: 'We may collect your data.', strength: 'vague' }),
    true,
  ],
  [
    'a denial under a condition',
    denial(asParts({ ...COOKIE, strength: 'conditional' })),
    permit(asParts(COOKIE)),
    false,
  ],
  [
    'a permission under a condition',
    denial(asParts(COOKIE)),
    permit(asParts({ ...COOKIE, strength: 'conditional' })),
    false,
  ],
  [
    'what stays with the visitor',
    denial({ action: 'store', data: ['user.content'], quote: 'We do not store it on any of our servers.' }),
    permit({ action: 'store', data: ['user.content'], quote: 'All photos are kept locally on your device.' }),
    false,
  ],
  [
    'what stays with the visitor, where that is denied',
    denial({ action: 'store', data: ['user.content'], quote: 'We store nothing on your device.' }),
    permit({ action: 'store', data: ['user.content'], quote: 'All photos are kept locally on your device.' }),
    true,
  ],
  [
    'a permission with "may"',
    denial(asParts(COOKIE)),
    permit(asParts({ ...COOKIE, strength: 'vague' })),
    true,
  ],
  [
    'a named vendor beside "nobody"',
    denial({ action: 'share', data: ['user'], recipients: ['anyone'] }),
    permit({ action: 'share', data: ['user.contact.email'], recipients: ['mailchimp'] }),
    true,
  ],
  [
    'a named vendor beside "third parties", which it need not be',
    denial({ action: 'share', data: ['user'], recipients: ['third-party'] }),
    permit({ action: 'share', data: ['user.contact.email'], recipients: ['mailchimp'] }),
    false,
  ],
  [
    'another purpose',
    denial({ action: 'email', purposes: ['marketing'] }),
    permit({ action: 'email', purposes: ['essential.service'] }),
    false,
  ],
  [
    'a purpose that is not said',
    denial({ action: 'email', purposes: ['marketing'] }),
    permit({ action: 'email' }),
    false,
  ],
  [
    'one sentence with both',
    denial(asParts({ ...COOKIE, quote: 'S.' })),
    permit(asParts({ ...COOKIE, quote: 'S.' })),
    false,
  ],
];

describe('contradictions', () => {
  for (const [name, one, other, expected] of CASES) {
    it(`${name}: ${expected ? 'yes' : 'no'}`, () => {
      assert.deepEqual(contradictions([one, other]), expected ? [{ denial: one, permit: other }] : []);
      assert.deepEqual(contradictions([other, one]), expected ? [{ denial: one, permit: other }] : []);
    });
  }

  it('names a pair of sentences once, however many statements they hold', () => {
    const one = denial(asParts(COOKIE));
    const other = permit(asParts(COOKIE));
    assert.equal(contradictions([one, { ...one }, other, { ...other }]).length, 1);
  });
});
