import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Closed lists', [
  ['We only collect your email address.', 'limits collect user.contact.email'],
  ['We collect only your name and email address.', 'limits collect user.name+user.contact.email'],
  ['We only use your data to process your order.', 'limits use user for essential.service qualified'],
  ['Your data is used solely for statistics.', 'limits use user for analytics'],
  [
    'Your email address is used only to send you the newsletter.',
    'limits use user.contact.email for marketing.communications.email',
    'permits email - for marketing',
  ],
  ['We only share your data with PayPal.', 'limits share user to paypal qualified'],
  ['We share data only with your consent.', 'permits share user except consent conditional'],
  ['We only use necessary cookies.', 'limits store user.device.cookie qualified'],
  [
    'The data we collect is limited to your IP address and browser type.',
    'limits collect user.device.ip_address+http.user_agent',
  ],
  [
    'Our logs contain nothing but the IP address and the time of access.',
    'limits log user.device.ip_address+http.request_time',
  ],
  ['The only data we collect is your email address.', 'limits collect user.contact.email'],
  ['We collect no data other than your IP address.', 'limits collect user.device.ip_address'],
  ['We do not collect anything except your email address.', 'limits collect user.contact.email'],
  ['We log nothing but the time of the request.', 'limits log http.request_time'],
  ['Only your IP address is logged.', 'limits log user.device.ip_address'],
]);
