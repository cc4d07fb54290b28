import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Statistics without personal data', [
  ['Our statistics do not contain personal data.', 'limits anonymize - for analytics'],
  ['No personal data is contained in these statistics.', 'limits anonymize - for analytics'],
  ['The reports contain no IP addresses.'],
  [
    'Our visitor statistics include no IP addresses.',
    'limits anonymize user.device.ip_address for analytics',
  ],
  // They may hold some, or are somebody else's.
  ['Our statistics may not contain personal data.'],
  ['Our statistics contain personal data.'],
  ['Statistics of other sites do not contain personal data.'],
]);
