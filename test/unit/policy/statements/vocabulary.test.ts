import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Words for data', [
  [
    'We collect your name, postal address, phone number and date of birth.',
    'permits collect user.name+user.contact.address+user.contact.phone_number+user.demographic.date_of_birth',
  ],
  ['We do not collect your geolocation.', 'denies collect user.location'],
  [
    'We collect your browser type, operating system and screen resolution.',
    'permits collect http.user_agent+user.device',
  ],
  [
    'We log the user agent, the referrer and the requested URL.',
    'permits log http.user_agent+http.referrer+http.request_path',
  ],
  [
    'We do not collect health data or biometric data.',
    'denies collect user.health_and_medical+user.biometric',
  ],
  ['We store your username and password.', 'permits store user.account.username+user.authorization.password'],
  [
    'We collect your search queries and browsing history.',
    'permits collect user.behavior.search_history+user.behavior.browsing_history',
  ],
  [
    'We do not store credit card numbers or bank account numbers.',
    'denies store user.financial.credit_card+user.financial.bank_account',
  ],
  ['We do not read your messages.', 'denies collect user.content.private'],
  ['We do not access your contact list.', 'denies collect user.contact'],
  ['We collect the MAC address and device ID.', 'permits collect user.device.device_id'],
  ['We do not use browser fingerprinting.', 'denies collect user.behavior for analytics'],
  ['We do not use web beacons, pixel tags or trackers.', 'denies collect user.behavior for analytics'],
  ['We do not use session replay.', 'denies collect user.behavior for analytics'],
  ['We use cookies, local storage and IndexedDB.', 'permits store user.device.cookie+user.device.storage'],
  ['We do not collect passport numbers.', 'denies collect user.government_id.passport_number'],
]);
