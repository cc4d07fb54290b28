import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Examples after a denial', [
  [
    'We never set cookies or use similar technologies such as local storage.',
    'denies store user.device.cookie+user.device.storage',
  ],
  [
    "We don't share personal data such as names or addresses with anyone.",
    'denies share user+user.name+user.contact to anyone',
  ],
  [
    'We may collect personal information, such as your name, when you order.',
    'permits collect user+user.name vague',
  ],
  [
    'At this site, personal information such as name and address is not acquired at all.',
    'denies collect user+user.name+user.contact',
  ],
]);
