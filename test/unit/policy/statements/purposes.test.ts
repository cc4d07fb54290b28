import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Purposes', [
  ['No data is collected for marketing.', 'denies collect user for marketing'],
  ['We do not use your email address for marketing purposes.', 'denies use user.contact.email for marketing'],
  ['We use your data to prevent fraud.', 'permits use user for essential.fraud_detection'],
  ['We use cookies for analytics.', 'permits store user.device.cookie for analytics'],
  [
    'Your IP address is used for security.',
    'permits use user.device.ip_address for essential.service.security',
  ],
  ['We do not collect data for any purpose.', 'denies collect user'],
  [
    'We do not use personal data for profiling or targeted advertising.',
    'denies use user for marketing.advertising.profiling+marketing.advertising.first_party.targeted',
  ],
  ['We use your address to process your order.', 'permits use user.contact for essential.service'],
  ['Data is kept for auditing purposes.', 'permits retain user for essential.legal_obligation'],
]);
