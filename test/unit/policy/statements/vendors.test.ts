import { describeSentences } from '../../../support/statements-of.js';

describeSentences('What vendors do not do', [
  [
    'We use Plausible, which does not use cookies.',
    'permits share user to plausible for analytics',
    'denies store user.device.cookie about third-party',
  ],
  ['We chose Plausible because it collects no personal data.', 'denies collect user about third-party'],
  [
    'We use Matomo. It does not set cookies. This tool does not log IP addresses.',
    'permits share user to matomo for analytics',
    'denies store user.device.cookie about third-party',
    'denies log user.device.ip_address about third-party',
  ],
  // It may be the site, too.
  ['We use a server in Berlin. It does not log IP addresses.', 'denies log user.device.ip_address'],
  ['Our site is static and it sets no cookies.', 'denies store user.device.cookie'],
  [
    'We do not use Google Analytics. Our site sets no cookies.',
    'denies share user to google-analytics for analytics',
    'denies store user.device.cookie',
  ],
]);

describeSentences('What is sent to vendors', [
  ['Error reports are sent to Sentry.', 'permits share user to sentry'],
  ['Crash dumps are transferred to Bugsnag.', 'permits share user to bugsnag'],
  ['No crash dumps are sent to Sentry.'],
  ['We share a link to our Facebook page.'],
  ['You may send a message to Facebook.'],
]);

describeSentences('Who takes card details', [
  [
    'Stripe collects your card details on our behalf.',
    'permits collect user.financial.credit_card about third-party',
    'permits pay - to stripe',
  ],
  ['Card payments are taken by PayPal.', 'permits pay - to paypal'],
  [
    'Stripe does not receive your card details.',
    'denies share user.financial.credit_card to stripe qualified',
  ],
]);

describeSentences('Crash reporting', [
  ['No crash reporting.', 'denies use - for functional.service.improve'],
  ['We do not use error tracking.', 'denies use - for functional.service.improve'],
  ['We use Crashlytics.', 'permits share user to firebase for functional.service.improve'],
]);

const INTRODUCTION =
  '# Privacy\n\nReddit is a place for conversations. Your use of Reddit means that you agree.\n\n';

describeSentences('A policy of a company that others name as a vendor', [
  [
    `${INTRODUCTION}${'Reddit has many rooms. '.repeat(8)}\n\nReddit does not sell your data.`,
    'denies sell user',
  ],
  [`${INTRODUCTION}Reddit does not sell your data.`, 'denies sell user about third-party'],
]);

describeSentences('What it means that a vendor is used', [
  [
    'We use Google Fonts, which means that your IP address is passed to Google.',
    'permits share user to google-fonts',
    'permits share user.device.ip_address to google',
  ],
  ['Personal data means data about you.'],
]);

describeSentences('Vendors whose names are common words', [
  ['We use Segment to understand usage.', 'permits share user to segment for analytics'],
  ['We use segment to route events.', 'permits share user to segment for analytics'],
  ['Usage data is shared with Heap, Branch and Drift.', 'permits share user.behavior to heap+branch+drift'],
  ['Heap collects data about your use of the site.', 'permits collect user about third-party'],
  ['We use Clarity to see how pages are used.', 'permits share user to microsoft-clarity for analytics'],
  ['Events are sent to Segment (Twilio).', 'permits share user to segment+twilio'],
  ['We do not share data with Segment.', 'denies share user to segment'],
  ['Mail is sent through Resend.', 'permits email -'],
  // The words as words.
  ['We segment our customers by country.'],
  ['A branch of our company is in Paris.'],
  ['We may share data with a heap of partners.', 'permits share user to third-party vague'],
  ['Each Segment of our customers sees another page.'],
  ['We are a member of the Federal Branch Council.'],
  ['Clarity is important to us.'],
  ['To resend the form, press the button.'],
  ['We share data with the Paris Branch.', 'permits share user'],
  ['Where it is plausible, we use data with care.', 'permits use user conditional'],
]);

describeSentences('Where what a page shows comes from', [
  ['Our ads come from Carbon Ads.', 'permits share user to carbon-ads for marketing.advertising'],
  [
    'All the ads served by us come through a third-party advertising company, Playwire.',
    'permits share user to playwire for marketing.advertising',
  ],
  ['Many of our visitors come from Facebook.'],
  ['Our ads do not come from Mediavine.'],
]);
