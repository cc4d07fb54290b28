import { describeSentences } from '../../../support/statements-of.js';

describeSentences('What servers and hosts note of requests', [
  [
    'For security, our servers record the IP address, the requested page and the time of each request.',
    'permits log user.device.ip_address+http.request_path+http.request_time',
  ],
  [
    'Our web server keeps standard access logs (IP address, user agent, timestamp, URL) for 30 days.',
    'permits log user.device.ip_address+http.user_agent+http.request_time+http.request_path keep P30D exact',
  ],
  [
    'The server of this site records IP address of the visitor, date and time, name of browser and URL of referring page.',
    'permits log user.device.ip_address+http.request_time+http.user_agent+http.referrer',
  ],
  [
    'Our hosting provider stores the following in server log files:\n\n- browser type and version\n- operating system\n- referrer URL\n- host name of the accessing computer\n- time of the server request\n- IP address',
    'permits log http.user_agent+user.device+http.referrer+http.request_time+user.device.ip_address',
  ],
  [
    'Our hosting provider logs your IP address for security reasons.',
    'permits log user.device.ip_address for essential.service.security',
  ],
  ["The shop's server does not store your IP address.", 'denies store user.device.ip_address'],
  ['We do not store IP addresses in our logs.', 'denies log user.device.ip_address'],
  ['Our logs never contain e-mail addresses.', 'denies log user.contact.email'],
  ['E-mail addresses never appear in our log files.', 'denies log user.contact.email'],
  [
    'We store the following data: your IP address, the date and time of access, and the page you requested.',
    'permits store user.device.ip_address+http.request_time+http.request_path',
  ],
  ['Our server stores your account data.', 'permits store user.account'],
]);
