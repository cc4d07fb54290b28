import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Sentences of several clauses', [
  [
    'We use Stripe to process payments; we never see your card number.',
    'denies collect user.financial.credit_card',
    'limits pay - to stripe',
  ],
  ['We use Stripe for payments and never store card numbers.', 'limits pay - to stripe'],
  ['Payments via PayPal are not accepted.', 'denies pay - to paypal'],
  ['We do not accept PayPal.', 'denies pay - to paypal'],
  ['Donations are handled by Ko-fi or Liberapay.', 'permits pay - to ko-fi+liberapay'],
  [
    'No personal data is collected and IP addresses are never stored.',
    'denies collect user',
    'denies store user.device.ip_address',
  ],
  ['Passwords are hashed with bcrypt and never logged.', 'denies log user.authorization.password'],
  [
    'We use a first-party cookie to remember your login. No other cookies are set.',
    'permits store user.device.cookie qualified',
    'denies store user.device.cookie qualified',
  ],
  ['The site does not access your camera or microphone.', 'denies collect user.content.self_image'],
  ['We publish only anonymous statistics.', 'limits anonymize - for analytics'],
  [
    'This information is aggregated and is not tied to an individual purchase.',
    'limits anonymize user qualified',
  ],
  ['What data is collected by us?'],
]);
