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

describeSentences('An email and emails', [
  ['We collect your email.', 'permits collect user.contact.email'],
  ['We never ask for your email.', 'denies collect user.contact.email'],
  ['We store your email in our database.', 'permits store user.contact.email'],
  ["We never sell a customer's email.", 'denies sell user.contact.email'],
  ['We collect email and name.', 'permits collect user.contact.email+user.name'],
  ['We do not read your email.', 'denies collect user.content.private'],
  ['We do not store your emails.', 'denies store user.content.private'],
  ['We never scan email.', 'denies collect user.content.private'],
]);

describeSentences('What holds data of the visitor', [
  ['We do not access information in your contacts.', 'denies collect user.contact'],
  ['We never upload the data in your address book.', 'denies collect user.contact'],
  ['The app reads the information in your contacts.', 'permits collect user.contact'],
  ['We do not collect your contacts.', 'denies collect user.contact'],
  ['If someone contacts us, we answer.'],
]);

describeSentences('Signing in', [
  ['We use your email to log you in.', 'permits use user.contact.email'],
  ['This cookie logs you in again.'],
]);
