import { describeReasons, describeSentences } from '../../../support/statements-of.js';

describeSentences('Services that are introduced', [
  [
    'Sentry is a crash reporting service that helps us find errors.',
    'permits share user to sentry for functional.service.improve',
  ],
  [
    'Plausible is a small statistics tool which counts visits to our pages.',
    'permits share user to plausible for analytics',
  ],
  [
    'Mailchimp is a newsletter platform that we use.',
    'permits share user to mailchimp for marketing.communications.email',
  ],
  ['Cloudflare is our content delivery network.', 'permits share user to cloudflare'],
  ['Our CDN provider is Cloudflare.', 'permits share user to cloudflare'],
  [
    'Matomo (InnoCraft Ltd) is an analytics program that we run.',
    'permits share user to matomo for analytics',
  ],
  ['Stripe is a payment processor that handles card payments for us.', 'permits pay - to stripe'],
  ['PayPal is one of our payment providers.', 'permits pay - to paypal'],
  // Under a title on services, saying what they are is enough, if not much.
  [
    '## Services we use\n\nGoogle Analytics is a web analysis service that relies on cookies.',
    'permits share user to google-analytics for analytics vague',
  ],
  [
    '## Third-party processors\n\nSentry is an error reporting platform by Functional Software, Inc.',
    'permits share user to sentry for functional.service.improve vague',
  ],
  [
    '## Services we use\n\n- Sentry (error reports)\n- Plausible',
    'permits share user to sentry for functional.service.improve vague',
    'permits share user to plausible for analytics vague',
  ],
  [
    '## Third parties\n\nWe use the following services:\n\n- Sentry\n- Plausible',
    'permits share user to sentry for functional.service.improve',
    'permits share user to plausible for analytics',
  ],
  ['## Your choices\n\n- Sentry (error reports)'],
  ['## Services we use\n\n- Sentry: not used'],
  // They do not serve the site.
  ['Facebook is a social network that many people use.'],
  ['Google is a search engine company.'],
  ['Sentry is a crash reporting service that we do not use.'],
  ['## Services we do not use\n\nGoogle Analytics is a web analysis service.'],
  ['## Your choices\n\nMatomo is a web analysis program.'],
]);

describeSentences('Definitions that go on', [
  ['Cookies are small text files. They are sent to your browser and are stored on your device.'],
  ['A web beacon is a tiny picture. It can log your IP address.'],
  ['Cookies are small text files. Our site uses no cookies.', 'denies store user.device.cookie'],
]);

describeReasons('Definitions', [
  ['Cookies are small files that help us remember you.', 'It explains a term; it promises nothing.'],
  ['Google Analytics is a web analysis service.', 'It explains a term; it promises nothing.'],
  ['Third parties are companies that help us.', 'It is part of a condition, a question or a description.'],
]);
