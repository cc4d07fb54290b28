import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Conditions that open a sentence, with and without a comma', [
  [
    'When you register we store your e-mail address and a hashed password.',
    'permits store user.contact.email+user.authorization.password conditional',
  ],
  [
    'If you order something we keep your address for two years.',
    'permits retain user.contact keep P2Y exact conditional',
  ],
  ['When you visit our website we collect your IP address.', 'permits collect user.device.ip_address'],
  [
    'When you visit our site, our server stores your IP address and your browser type in its logs.',
    'permits log user.device.ip_address+http.user_agent',
  ],
  ['When you use features we offer, data is collected.', 'permits collect user'],
  [
    'We shall not, under any circumstances, sell or transfer your personal data to outside parties.',
    'denies sell user to third-party',
    'denies share user to third-party',
  ],
  ['At no point is your data shared.', 'denies share user'],
  ['Under no circumstances will your data be sold.', 'denies sell user'],
]);

describeSentences('Words that open no condition, and none that they hide', [
  ['When you create an account we ask for your name.', 'permits collect user.name conditional'],
  ['Once a purchase is completed, we delete your card number.', 'permits delete user.financial.credit_card'],
  ['For this we use Plausible, hosted in Europe.', 'permits share user to plausible for analytics'],
  [
    'We collect data that you give us, including but not limited to your name.',
    'permits collect user+user.name vague',
  ],
  ['This policy describes how Acme, Inc. ("we") collects, uses, and discloses data on the site.'],
]);
