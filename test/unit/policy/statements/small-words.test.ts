import { describeSentences } from '../../../support/statements-of.js';

describeSentences('Words that turn a sentence', [
  ['We share your data with nobody but Stripe.', 'limits share user to stripe'],
  ['We share your data with no one except PayPal.', 'limits share user to paypal'],
  [
    'Without your consent no data is transmitted to Google.',
    'denies share user to google except consent conditional',
  ],
  [
    'Google Analytics is only loaded after you have agreed.',
    'permits share user to google-analytics for analytics conditional',
  ],
  ['We may from time to time share data with selected partners.', 'permits share user to third-party vague'],
  [
    'The following data is logged: IP address, browser type.',
    'permits log user.device.ip_address+http.user_agent',
  ],
  [
    'We collect the following data: name, phone number.',
    'permits collect user.name+user.contact.phone_number',
  ],
  ['We delete the following information.', 'permits delete user'],
  ['The session cookie is deleted when you close your browser.', 'permits delete user.device.cookie'],
  ['We removed all trackers.'],
]);

describeSentences('Logs as the subject', [
  ['Our logs contain no personal data.', 'denies log user'],
  ['The logs do not contain IP addresses.', 'denies log user.device.ip_address'],
  [
    'Log entries consist of the IP address and the user agent.',
    'limits log user.device.ip_address+http.user_agent',
  ],
]);

describeSentences('Profiles, plugins and what others power', [
  ['We do not create user profiles.', 'denies use user.behavior for marketing.advertising.profiling'],
  ['No profiles of visitors are built.', 'denies use user.behavior for marketing.advertising.profiling'],
  ['You can create a profile on our site.'],
  ['We do not use social plugins.', 'denies share user to third-party'],
  ['There are no third-party requests.', 'denies share user to third-party'],
  ['Google Fonts are hosted locally.', 'permits use -'],
  ['Comments are powered by Disqus.', 'permits share user to disqus'],
  ['We do not combine this data with other sources.', 'denies use user qualified'],
  ['This information is not tied to an individual purchase.'],
]);

describeSentences('What narrows data, or is none', [
  ['We cannot share information that we do not have.', 'denies share user qualified'],
  ['We have nothing to hide.'],
  ['We collect your name and email.', 'permits collect user.name+user.contact.email'],
  ['We do not read your emails.', 'denies collect user.content.private'],
  [
    'Since we do not log IP addresses, there is no tracking.',
    'denies log user.device.ip_address',
    'denies collect user.behavior for analytics',
  ],
]);
