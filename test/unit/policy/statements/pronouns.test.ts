import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Pronouns and "this information"', [
  [
    'We collect your email address to answer you. We do not share it with anyone.',
    'permits collect user.contact.email',
    'permits email -',
    'denies share user.contact.email to anyone',
  ],
  [
    'We store your name and address. This information is never sold.',
    'permits store user.name+user.contact',
    'denies sell user.name+user.contact',
  ],
  ['You may give us your phone number. It will not be passed on.', 'denies share user qualified'],
  [
    'We use cookies. They are not used for tracking.',
    'permits store user.device.cookie',
    'denies use user.device.cookie for analytics',
  ],
  [
    'We collect personal data. It is not shared with third parties.',
    'permits collect user',
    'denies share user to third-party qualified',
  ],
  [
    'We never share your data. However, we may disclose it to our service providers.',
    'denies share user except as-described qualified',
    'permits share user to third-party vague',
  ],
  [
    'We do not sell your data. This does not include our trusted partners.',
    'denies sell user except as-described qualified',
  ],
]);
