import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Server logs and anonymization', [
  [
    'Our web server logs IP addresses and referrers. Logs are kept for 14 days.',
    'permits log user.device.ip_address+http.referrer keep P14D exact',
    'permits retain user.device.ip_address+http.referrer keep P14D exact',
  ],
  [
    'The server writes a log. It contains the IP address, the time of the request and the user agent.',
    'permits log user.device.ip_address+http.request_time+http.user_agent vague',
    'permits log user.device.ip_address+http.request_time+http.user_agent',
  ],
  [
    'Each request is logged. These entries include the requested page and the referrer.',
    'permits log http.request_path+http.referrer vague',
    'permits log http.request_path+http.referrer',
  ],
  [
    'Our server logs technical data. This data is limited to the IP address and the time of access.',
    'permits log user.device.ip_address+http.request_time vague',
    'limits log user.device.ip_address+http.request_time',
  ],
  [
    'The access log holds the IP address and the browser string.',
    'permits log user.device.ip_address+http.user_agent',
  ],
  [
    'We log IP addresses. They are deleted after seven days.',
    'permits log user.device.ip_address keep P7D exact',
    'permits retain user.device.ip_address keep P7D exact',
    'permits delete user.device.ip_address',
  ],
  ['IP addresses are anonymized before they are logged.', 'limits anonymize user.device.ip_address'],
  ['IP addresses are stored only in anonymized form.', 'limits anonymize user.device.ip_address'],
  ['Visitor statistics are anonymous.', 'limits anonymize user.behavior for analytics'],
  ['We compile statistics from anonymized data only.', 'limits anonymize - for analytics'],
  ['We anonymize your IP address.', 'limits anonymize user.device.ip_address'],
]);
