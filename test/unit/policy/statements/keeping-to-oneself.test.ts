import { describeSentences } from '../../../support/statements-of.js';

describeSentences('What does not leave, and what is not received', [
  ['Your data never leaves our servers.', 'denies share user to anyone'],
  ['Your files never leave your browser.', 'denies collect user.content'],
  ['When you leave our site, other policies apply.'],
  ["You'll never get mail from us.", 'denies email -'],
  ['You will not receive newsletters from us.', 'denies email - for marketing'],
  ['You may receive e-mails from third parties.'],
  ["We don't have a mailing list.", 'denies email -'],
  ['We do not send direct mail or mail magazine.', 'denies email - for marketing'],
  ['Only the mail for confirmation of the order is sent.', 'limits email - qualified'],
  ["No connection to Google's servers is established.", 'denies share user to google'],
  ['No connection to external servers is made.', 'denies share user to third-party'],
  ['We do not pass on this data without your consent.', 'denies share user except consent conditional'],
  ['We do not pass your data on to anyone.', 'denies share user to anyone'],
  [
    'Apart from our payment provider Mollie, nobody receives your data from us.',
    'denies share user to anyone except other qualified',
  ],
]);
