import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Formal legal English', [
  [
    'The Company shall not, save as required by applicable law, disclose Personal Data to any third party.',
    'denies share user to third-party',
  ],
  [
    'Under no circumstances shall personal data be transferred to any person outside the Company.',
    'denies share user to third-party',
  ],
  [
    'We hereby undertake not to sell, rent or otherwise commercialise your personal data.',
    'denies sell user',
  ],
  ['Save for session cookies, no cookies are set.', 'denies store user.device.cookie except other qualified'],
  [
    'With the exception of strictly necessary cookies, no cookies are set.',
    'denies store user.device.cookie except as-described qualified',
  ],
  ['Apart from the server logs, no personal data are stored.', 'denies store user except other qualified'],
  [
    'The Controller does not engage in profiling.',
    'denies use user.behavior for marketing.advertising.profiling',
  ],
  ['No transfer of personal data to third countries takes place.', 'denies share user qualified'],
  ['We do not share your data with your employer.', 'denies share user qualified'],
]);

describeSentences('Startup English', [
  ["We don't do ads.", 'denies use - for marketing.advertising'],
  ["We don't do tracking of any kind.", 'denies collect user.behavior for analytics'],
  [
    'Zero trackers. Zero cookies.',
    'denies collect user.behavior for analytics',
    'denies store user.device.cookie',
  ],
  ["TL;DR: we don't track you.", 'denies collect user.behavior'],
  ['No newsletters. No spam.', 'denies email - for marketing', 'denies email - for marketing qualified'],
  ['Your data is kept private and is not shared.', 'denies share user'],
  ['Your data never leaves your device.', 'denies collect user'],
  ['Nothing leaves our servers.', 'denies share user to anyone'],
  ['Your card number never touches our servers.', 'denies collect user.financial.credit_card'],
  ['We have stopped using Google Analytics.', 'denies share user to google-analytics for analytics'],
  ['We collect just your e-mail address.', 'limits collect user.contact.email'],
]);

describeSentences('English of small European sites', [
  ['A transmission of the data to third parties does not take place.', 'denies share user to third-party'],
  ['The transfer of your data to third parties is not carried out.', 'denies share user to third-party'],
  ['A storage of the IP address does not take place.', 'denies store user.device.ip_address'],
  ['The data are not passed on to third parties.', 'denies share user to third-party'],
  ['We waive the use of cookies.', 'denies store user.device.cookie'],
  ['We dispense with tracking.', 'denies collect user.behavior for analytics'],
  ['We do without cookies.', 'denies store user.device.cookie'],
  [
    'The log files are deleted after 7 days at the latest.',
    'permits retain logs keep P7D maximum',
    'permits delete -',
  ],
  [
    'Logs are automatically rotated and purged after two weeks.',
    'permits retain logs keep P2W exact',
    'permits delete -',
  ],
  [
    'Records older than 90 days are purged nightly.',
    'permits retain user keep P90D exact',
    'permits delete user',
  ],
  ['This site makes no requests to third parties.', 'denies share user to third-party'],
  ['No connection to external servers is established.', 'denies share user to third-party'],
]);

describeSentences('English of small Japanese sites', [
  ['In this site, the personal information is not collected at all.', 'denies collect user'],
  [
    'We do not provide the personal information to the third party except for the case based on the laws and regulations.',
    'denies share user to third-party except legal-obligation',
  ],
  ['This homepage does not use the cookie.', 'denies store user.device.cookie'],
  [
    'Our company never discloses the personal information to a third party without the consent of the person himself.',
    'denies share user to third-party except consent conditional',
  ],
  ['The acquired personal information is not sold.', 'denies sell user'],
]);

describeSentences('British spelling', [
  ['We do not analyse your behaviour.', 'denies use user.behavior'],
  ['IP addresses are anonymised.', 'limits anonymize user.device.ip_address'],
  ['We do not utilise personalised advertising.', 'denies use - for marketing.advertising'],
  [
    'Except where authorised by you, we do not share your data.',
    'denies share user except consent conditional',
  ],
]);

describeSentences('"Only" and its kin', [
  ['We log your IP address and nothing else.', 'limits log user.device.ip_address'],
  ['We store your name, your e-mail address and nothing more.', 'limits store user.name+user.contact.email'],
  ['Nothing but the time of your visit is logged.', 'limits log http.request_time'],
  ['We collect no personal data apart from your e-mail address.', 'limits collect user.contact.email'],
  ['The only cookie that we set is a session cookie.', 'limits store user.device.cookie'],
  ['The only thing we store is your e-mail address.', 'limits store user.contact.email'],
  ['Only the time of your visit is logged.', 'limits log http.request_time'],
  ['We collect your name only.', 'limits collect user.name'],
  ['We share data with our processors only.', 'limits share user to third-party'],
  // To whom, no table knows: nothing may hang on the list.
  ['We share your address solely with the carrier.', 'limits share user.contact qualified'],
  ['Your address is shared only with the postman.', 'limits share user.contact qualified'],
  // Look-alikes.
  ['We log your IP address, and nothing is sold.', 'permits log user.device.ip_address', 'denies sell user'],
  ['We just collect your name when you write to us.', 'permits collect user.name conditional'],
]);
