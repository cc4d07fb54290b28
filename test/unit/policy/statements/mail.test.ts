import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Mail', [
  ['We send you a confirmation by email.', 'permits email -'],
  ['We send no email.', 'denies email -'],
  ['We do not send marketing emails.', 'denies email - for marketing'],
  ['We will never send you unsolicited messages.', 'denies email - for marketing qualified'],
  ['We may send you newsletters.', 'permits email - for marketing vague'],
  [
    'With your consent we send you our newsletter.',
    'permits email - for marketing except consent conditional',
  ],
  ['No newsletters are sent.', 'denies email - for marketing'],
  ['This website has no mail server.', 'denies email -'],
  ['We maintain no mailing list.', 'denies email -'],
  ['We email you when your order is ready.', 'permits email - conditional'],
  ['Our website is not connected to any email system.', 'denies email -'],
  ['You may email us at any time.'],
  ['Email us if you have questions.'],
]);
