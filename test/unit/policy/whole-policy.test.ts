import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPolicy } from '#plugin/policy/index.js';
import { REPO } from '../../support/expected.js';
import { briefly } from '../../support/statements-of.js';

describe('a whole policy', () => {
  const file = path.join(REPO, 'test/fixtures/printer-shop/PRIVACY.md');
  const policy = readPolicy({ path: file, text: readFileSync(file, 'utf8') });

  it('is read promise by promise', () => {
    assert.deepEqual(
      policy.statements.map(
        (statement) => `${statement.clause} ${statement.startLine} ${briefly(statement)}`,
      ),
      [
        '1 11 denies collect user for marketing',
        '2.1 19 denies store user.device.cookie',
        '2.2 23 permits log user.device.ip_address+http.request_time+http.user_agent+http.referrer keep P5Y exact vague',
        '2.2 23 permits log user.device.ip_address+http.request_time+http.user_agent+http.referrer keep P5Y exact',
        '2.2 25 permits retain user.device.ip_address+http.request_time+http.user_agent+http.referrer keep P5Y exact',
        '2.2 27 permits delete user.device.ip_address+http.request_time+http.user_agent+http.referrer',
        '2.3 31 denies collect user.contact.email',
        '2.3 31 denies email -',
        '2.3 33 permits store user.content.private',
        '2.3 35 denies share user.contact.email+user.content.private to third-party except legal-obligation',
        '2.3 35 denies email - for marketing qualified',
        '2.3 37 permits retain user.content.private keep P5Y exact',
        '2.3 39 denies delete user.content.private qualified',
        '2.4 43 limits pay - to paypal+bank-transfer',
        '2.4 45 denies share user.financial to third-party except legal-obligation',
        '3 49 permits retain user.content.private+user.device.ip_address+http.request_time+http.user_agent+http.referrer for essential.legal_obligation',
        '3 49 limits anonymize user.device.ip_address+http.request_time+http.user_agent+http.referrer for analytics',
        '3 49 limits anonymize user.content.private for analytics',
        '4 53 denies share user to anyone except legal-obligation',
        '5 57 permits delete user',
        '5 57 permits delete user',
      ],
    );
  });

  it('has what promises nothing named with the reason', () => {
    assert.deepEqual(
      policy.unread.map(({ startLine, reason }) => `${startLine} ${reason}`),
      [
        '3 It dates the policy.',
        '7 It says what the policy is about.',
        '9 It explains a term; it promises nothing.',
        '11 It speaks of recording something that is not in the vocabulary: "what we need to".',
        '13 It speaks of security in general.',
        '39 It tells how to get in touch.',
        '39 It speaks of deleting something that is not in the vocabulary: "copies".',
        '43 It says what third parties do.',
        '59 It speaks of no data, cookie or service that the vocabulary knows.',
        '59 It speaks of no data, cookie or service that the vocabulary knows.',
        '61 It tells how to get in touch.',
      ],
    );
  });
});
