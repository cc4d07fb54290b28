import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Denials without a verb of their own', [
  ['No tracking.', 'denies collect user.behavior for analytics'],
  ['No third-party cookies.', 'denies store user.device.cookie to third-party qualified'],
  ['There is no collection of personal data on this site.', 'denies collect user'],
  ['No sharing of personal data takes place.', 'denies share user'],
  ['No disclosure of your data to third parties.', 'denies share user to third-party'],
  ['No sale of personal data.', 'denies sell user'],
  ['This site works without any tracking.', 'denies collect user.behavior for analytics'],
  [
    'Our app is free from ads and analytics.',
    'denies use - for marketing.advertising',
    'denies use user.behavior for analytics',
  ],
  ['No logging of IP addresses.', 'denies log user.device.ip_address'],
  ['Zero cookies.', 'denies store user.device.cookie'],
  ['Not a single cookie is set.', 'denies store user.device.cookie'],
]);
