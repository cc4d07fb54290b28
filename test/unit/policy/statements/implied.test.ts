import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Data that is used to write to people', [
  ['We use your e-mail address to contact you.', 'permits use user.contact.email', 'permits email -'],
  [
    'Your e-mail address is used to keep you informed about your order.',
    'permits use user.contact.email',
    'permits email -',
  ],
  [
    'We use your personal information to contact and communicate with you.',
    'permits use user',
    'permits email - vague',
  ],
  [
    'We collect your e-mail address to reply to your questions.',
    'permits collect user.contact.email',
    'permits email -',
  ],
  ['We may contact you about your account.', 'permits email - vague'],
  ['We may contact you by telephone.'],
  ['We use your phone number to call you.', 'permits use user.contact.phone_number'],
  ['We use your name to contact you by post.', 'permits use user.name'],
  ['We do not use your e-mail address to contact you.', 'denies email - qualified'],
  ['We will never use your data to call you.'],
]);

describeSentences('Data that is taken by means of cookies', [
  ['We collect information via cookies.', 'permits collect user', 'permits store user.device.cookie'],
  [
    'We collect information about you in several ways, e.g. via Cookies.',
    'permits collect user vague',
    'permits store user.device.cookie vague',
  ],
  ['We collect statistics without cookies.'],
  [
    'When you visit our pages (e.g. via cookies), we collect your IP address.',
    'permits collect user.device.ip_address',
    'permits store user.device.cookie',
  ],
  [
    'Whether or not you visit us (say, without cookies), we collect your IP address.',
    'permits collect user.device.ip_address',
  ],
  ['Google collects data through cookies.', 'permits collect user about third-party'],
]);
