import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Who speaks', [
  ['Acme Ltd. does not sell data.', 'denies sell user'],
  ['The Company never shares your data.', 'denies share user'],
  ['This service does not log IP addresses.', 'denies log user.device.ip_address'],
  ['Our app does not collect your location.', 'denies collect user.location'],
  ['I do not collect any data.', 'denies collect user'],
  ['My site does not use cookies.', 'denies store user.device.cookie'],
  ['example.com does not use cookies.', 'denies store user.device.cookie'],
  ["The shop's server does not store your IP address.", 'denies store user.device.ip_address'],
  ['Our forms do not set cookies.', 'denies store user.device.cookie'],
]);
