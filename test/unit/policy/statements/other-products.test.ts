import assert from 'node:assert/strict';
import { describeSentences, statementsOf } from '../../../support/statements-of.js';

describeSentences('Statements about apps, devices and other services', [
  ['Our mobile app does not use cookies.', 'denies store user.device.cookie about other'],
  ['The iOS app does not collect your location.', 'denies collect user.location about other'],
  ['Our Android application never tracks you.', 'denies collect user.behavior about other'],
  ['The desktop client does not collect any data.', 'denies collect user about other'],
  ['Our browser extension does not collect any data.', 'denies collect user about other'],
  ['On our mobile app, we do not use cookies.', 'denies store user.device.cookie about other'],
  ['We do not use cookies in our mobile apps.', 'denies store user.device.cookie qualified about other'],
  [
    'When you use our mobile app, we do not collect your location.',
    'denies collect user.location about other',
  ],
  ['Our other services do not use cookies.', 'denies store user.device.cookie about other'],
  ['Our other websites do not sell your data.', 'denies sell user about other'],
  ['Our smart doorbell does not store your location.', 'denies store user.location'],
  [
    'The firmware of our devices does not log your IP address.',
    'denies log user.device.ip_address about other',
  ],
  ['Our mobile app collects your location.', 'permits collect user.location about other'],
]);

describeSentences('Statements about the site that speak of an app as well, or of a site that is one', [
  ['Our website and our mobile app do not use cookies.', 'denies store user.device.cookie'],
  ['Neither our mobile app nor our website uses cookies.', 'denies store user.device.cookie'],
  ['The web app does not use cookies.', 'denies store user.device.cookie'],
  ['This app does not use cookies.', 'denies store user.device.cookie'],
  ['The web application does not log IP addresses.', 'denies log user.device.ip_address'],
  ['We do not use cookies on our site or in our mobile apps.', 'denies store user.device.cookie qualified'],
  ['We do not load anything from other websites.', 'denies share user to third-party'],
  ['Your mobile device is not tracked.', 'denies collect user.behavior'],
  ['We do not share your data with app developers.', 'denies share user qualified'],
]);

describe('An app beside a website', () => {
  it('is another product where the policy speaks of both', () => {
    assert.deepEqual(statementsOf('Our website uses cookies. The app does not use cookies.'), [
      'permits store user.device.cookie',
      'denies store user.device.cookie about other',
    ]);
  });

  it('is the site where it speaks of no other', () => {
    assert.deepEqual(statementsOf('The app stores your name. The app does not use cookies.'), [
      'permits store user.name',
      'denies store user.device.cookie',
    ]);
  });

  it('is told by the heading of its clause', () => {
    const text = '# Our website\n\nWe use cookies.\n\n# Mobile apps\n\nWe do not use cookies.';
    assert.deepEqual(statementsOf(text), [
      'permits store user.device.cookie',
      'denies store user.device.cookie about other',
    ]);
  });
});

describeSentences('What is said of mail', [
  ['Our emails contain no tracking pixels.', 'denies collect user.behavior for analytics about other'],
  [
    'We use no tracking pixels in our newsletter.',
    'denies collect user.behavior for analytics qualified about other',
  ],
  ['Our pages contain no tracking pixels.', 'denies collect user.behavior for analytics'],
  ['Our newsletter uses Mailchimp.', 'permits share user to mailchimp for marketing.communications.email'],
  ['Addresses in our newsletter form are never sold.', 'denies sell user.contact'],
]);
