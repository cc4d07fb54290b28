import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Mail that nobody asked for: whether it was asked for, code does not show', [
  ['We never send spam.', 'denies email - for marketing qualified'],
  ['We will not spam you.', 'denies email - for marketing qualified'],
  ['We do not send unsolicited e-mail.', 'denies email - for marketing qualified'],
  ['No unsolicited messages are sent.', 'denies email - for marketing qualified'],
  ['We send no marketing mail that was not requested.', 'denies email - for marketing qualified'],
  ['We will not send you any marketing you did not ask for.', 'denies email - for marketing qualified'],
  ['You will not receive unsolicited mail from us.', 'denies email - for marketing qualified'],
  ['Unrequested newsletters are never sent to customers.', 'denies email - for marketing qualified'],
  // Mail that is denied whoever asked for it.
  ['We do not send newsletters.', 'denies email - for marketing'],
  ['We send no marketing mail.', 'denies email - for marketing'],
  ['You will never receive advertising e-mails from us.', 'denies email - for marketing'],
  ['If you have asked a question, we answer by e-mail.'],
  ['You may receive e-mail from other visitors.'],
]);
