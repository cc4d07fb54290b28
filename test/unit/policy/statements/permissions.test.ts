import { describeSentences } from '../../../support/statements-of.js';

describeSentences('What a site says that it does', [
  ['We may collect your IP address.', 'permits collect user.device.ip_address vague'],
  [
    'We collect information such as your name and email address.',
    'permits collect user+user.name+user.contact.email vague',
  ],
  ['We collect personal data, including your name.', 'permits collect user+user.name vague'],
  ['We use cookies.', 'permits store user.device.cookie'],
  ['This site uses cookies to keep you logged in.', 'permits store user.device.cookie'],
  ['We use Google Analytics.', 'permits share user to google-analytics for analytics'],
  ['We use Matomo for statistics.', 'permits share user to matomo for analytics'],
  ['We share your address with our partners.', 'permits share user.contact to third-party'],
  ['Your data may be shared with advertisers.', 'permits share user to third-party vague'],
  ['We store your name and address.', 'permits store user.name+user.contact'],
  ['We log your IP address for 30 days.', 'permits log user.device.ip_address keep P30D exact'],
  ['We record the pages you visit.', 'permits collect http.request_path'],
  [
    'When you visit the site, our server logs your IP address, the date and time, and your browser type.',
    'permits log user.device.ip_address+http.request_time+http.user_agent',
  ],
  ['We keep your draft in the local storage of your browser.', 'permits store user.device.storage'],
  ['Your language is saved in a cookie.', 'permits store user.device.cookie'],
  ['We show maps by Google Maps.', 'permits share user to google-maps'],
  ['We embed videos from YouTube.', 'permits share user to youtube'],
  ['Information about you is collected in several ways.', 'permits collect user'],
  ['Data about our visitors is gathered in the following ways.', 'permits collect user'],
]);
