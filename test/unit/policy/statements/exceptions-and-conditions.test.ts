import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Exceptions, conditions and other limits of a denial', [
  [
    'We do not share your data with third parties unless required by law.',
    'denies share user to third-party except legal-obligation',
  ],
  [
    'Except where the law requires it, we never disclose personal data.',
    'denies share user except legal-obligation',
  ],
  [
    'We do not share personal data, except with your consent.',
    'denies share user except consent conditional',
  ],
  ['We never sell your data without your permission.', 'denies sell user except consent conditional'],
  [
    'We do not disclose your data other than to our hosting provider.',
    'denies share user except processor qualified',
  ],
  [
    'We do not share your data except as described in this policy.',
    'denies share user except as-described qualified',
  ],
  [
    'Unless you ask us to, we do not store your address.',
    'denies store user.contact except user-request conditional',
  ],
  ['We do not share your information with anyone outside our company.', 'denies share user to third-party'],
  ['If you do not log in, we do not set cookies.', 'denies store user.device.cookie conditional'],
  ['We do not set cookies if you decline them.', 'denies store user.device.cookie conditional'],
  ['When you visit our site, we do not collect personal data.', 'denies collect user'],
  ['We do not knowingly collect personal data.', 'denies collect user qualified'],
  ['We do not currently use cookies.', 'denies store user.device.cookie qualified'],
  ['We generally do not share data.', 'denies share user qualified'],
  ['We do not automatically collect your name.', 'denies collect user.name qualified'],
  ['We do not share sensitive data with third parties.', 'denies share user to third-party qualified'],
  ['We do not use third-party cookies.', 'denies store user.device.cookie to third-party qualified'],
  ['We do not use tracking cookies.', 'denies store user.device.cookie for analytics'],
  ['We do not use cookies to track you.', 'denies collect user.behavior qualified'],
  ['We do not use cookies for advertising.', 'denies store user.device.cookie for marketing.advertising'],
  ['We do not collect personal data through cookies.', 'denies collect user qualified'],
  ['We do not collect personal data from children under 13.', 'denies collect user qualified about children'],
  ['Our stores do not record your name offline.', 'denies collect user.name about offline'],
  [
    'We do not share your data with third parties for their own marketing purposes.',
    'denies share user to third-party for marketing qualified',
  ],
  ['We will not share your data in any way that identifies you.', 'denies share user qualified'],
  ['Your email address will not be used for any other purpose.', 'limits use user.contact.email qualified'],
  [
    'We do not share your data except as required by law or to protect our rights.',
    'denies share user except legal-obligation+necessity qualified',
  ],
  [
    'With the exceptions explained here, we do not share your data.',
    'denies share user except as-described qualified',
  ],
  ['We do not sell your data; provided that we may transfer it in a merger.', 'denies sell user qualified'],
  ['We never share your data in ways unrelated to those described here.', 'denies share user qualified'],
  ['These cookies do not collect personal data.', 'denies collect user qualified'],
  ['Our widgets do not use cookies.', 'denies store user.device.cookie'],
  ['We do not disclose data about our employees.', 'denies share user qualified'],
  ['We have no obligation to delete your data.'],
]);

describeSentences('What binds a denial behind its verb', [
  [
    'No transfer of your data will take place to an organization unless there are adequate controls.',
    'denies share user except other qualified',
  ],
  [
    'No sharing of personal data takes place without your consent.',
    'denies share user except consent qualified',
  ],
  [
    'No sharing of personal data takes place, but we use cookies.',
    'permits store user.device.cookie',
    'denies share user',
  ],
  ['There will be no sale of your data if we can help it.', 'denies sell user qualified'],
]);

describeSentences('Objects that go on after a relative clause', [
  [
    'We collect the data shown in the comment form, and also your IP address.',
    'permits collect user+user.device.ip_address',
  ],
  [
    "We log the data provided by your browser, and the visitor's IP address.",
    'permits log user+user.device.ip_address',
  ],
  ['We do not collect personal data from our users.', 'denies collect user'],
  ['The app collects no personal information from its users.', 'denies collect user'],
]);
