import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Several verbs, objects and clauses', [
  [
    'We do not use cookies and do not track you.',
    'denies store user.device.cookie',
    'denies collect user.behavior',
  ],
  [
    'We do not use cookies but we store your name.',
    'denies store user.device.cookie',
    'permits store user.name',
  ],
  ['We collect your name but not your address.', 'permits collect user.name', 'denies collect user.contact'],
  ['We collect your name, and we never sell it.', 'permits collect user.name', 'denies sell user.name'],
  [
    'We do not use cookies, nor do we use local storage.',
    'denies store user.device.cookie+user.device.storage',
  ],
  [
    'We do not collect names, addresses, or phone numbers.',
    'denies collect user.name+user.contact+user.contact.phone_number',
  ],
  [
    'We do not collect your name or sell your address to third parties.',
    'denies collect user.name',
    'denies sell user.contact to third-party',
  ],
  [
    'The information we collect is not sold, and it is not shared either.',
    'denies sell user',
    'denies share user qualified',
  ],
  ['Neither we nor our partners sell your data.', 'denies sell user'],
  [
    'We do not sell your personal data, but we may share it with our partners.',
    'denies sell user qualified',
    'permits share user to third-party vague',
  ],
  [
    'Your data, including your name and address, is not shared with third parties.',
    'denies share user+user.name+user.contact to third-party',
  ],
  ['Personal data (such as your name) is never disclosed.', 'denies share user+user.name'],
  ['Any personal information that you provide to us is not sold.', 'denies sell user'],
  ['We will not — and we mean it — sell your data.', 'denies sell user'],
  ['We do not and will not sell your data.', 'denies sell user'],
  ['Data is not and will never be sold.', 'denies sell user'],
  ['We have not sold and will not sell your data.', 'denies sell user'],
  [
    'Not only do we collect your name, but we also store it.',
    'permits collect user.name',
    'permits store user.name',
  ],
  ['We not only collect data but also sell it.', 'permits collect user', 'permits sell user'],
  ['We do not always share your data.'],
  ['We do not necessarily use cookies.'],
  ['It is not true that we sell data.'],
  ['We do not deny that we collect data.'],
]);
