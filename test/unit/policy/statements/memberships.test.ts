import { describeSentences } from '../../../support/statements-of.js';

describeSentences('What is part of something', [
  ['IP addresses are not part of the logs.', 'denies log user.device.ip_address'],
  ['Your user agent is never in our log files.', 'denies log http.user_agent'],
  ['The referrer is also found in the access log.', 'permits log http.referrer'],
  ['No IP addresses are in our logs.', 'denies log user.device.ip_address'],
  ['Your phone number is not among the data we store.', 'denies store user.contact.phone_number'],
  [
    'Your date of birth is part of the information that we collect.',
    'permits collect user.demographic.date_of_birth',
  ],
  // Part of something else, or of what others do.
  ['IP addresses are part of how the internet works.'],
  ['Your name is not part of the title.'],
  ['Your name is not among the data that Facebook collects.'],
  ['IP addresses are in principle personal data.'],
]);
