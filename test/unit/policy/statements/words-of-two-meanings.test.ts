import { describeSentences } from '../../../support/statements-of.js';

describeSentences('An email and emails', [
  ['We collect your email.', 'permits collect user.contact.email'],
  ['We never ask for your email.', 'denies collect user.contact.email'],
  ['We store your email in our database.', 'permits store user.contact.email'],
  ["We never sell a customer's email.", 'denies sell user.contact.email'],
  ['We collect email and name.', 'permits collect user.contact.email+user.name'],
  ['We do not read your email.', 'denies collect user.content.private'],
  ['We do not store your emails.', 'denies store user.content.private'],
  ['We never scan email.', 'denies collect user.content.private'],
  [
    "We don't read, scan or mine your email or your files.",
    'denies collect user.content.private+user.content',
    'denies use user.content.private+user.content',
  ],
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

describeSentences('No log is kept of a log-in', [
  ['There is no log-in, and there are no comments.'],
  ['No log in is needed.'],
  ['There is no log.', 'denies log user'],
]);

describeSentences('What is remembered', [
  ['Dark mode is remembered in localStorage.', 'permits store user.device.storage'],
  ['Your language is remembered in a cookie.', 'permits store user.device.cookie'],
  ['Please remember that e-mail is not secure.'],
]);

describeSentences('Names of things', [
  ['We log the device name.', 'permits log user.device'],
  ['We collect your company name and phone number.', 'permits collect user.contact.phone_number'],
  ['We never ask for your name.', 'denies collect user.name'],
]);

describeSentences('What is needed', [
  ['To open an account we require your name.', 'permits collect user.name conditional'],
  ['In order to ship your order we need your address.', 'permits collect user.contact conditional'],
  ['We need your e-mail address for that.', 'permits collect user.contact.email conditional'],
  ['We do not need your name.'],
  ['You need an account.'],
]);

describeSentences('What is stored on a device', [
  ['We store nothing on your device.', 'denies store user.device'],
  ['Nothing is stored on your device, neither cookies nor files.', 'denies store user.device'],
  ['We do not store personal data in cookies on your computer.', 'denies store user qualified'],
  ['We store no personal information on your device.', 'denies store user.device qualified'],
]);

describeSentences('What others took', [
  ['Banner ads collect data, and we have no access to this information.', 'permits collect user'],
  ['We have no access to your messages.', 'denies collect user.content.private'],
]);
