import { describeSentences } from '../../../support/statements-of.js';

describeSentences("Software of a vendor on the site's own machines", [
  ['We use a self-hosted instance of Plausible.', 'permits use - for analytics'],
  ['We use Matomo on our own server.', 'permits use - for analytics'],
  ['We do not use third-party analytics services.', 'denies use user.behavior to third-party for analytics'],
]);

describeSentences('Recipients', [
  ['We share your data with our hosting provider.', 'permits share user to third-party'],
  ['We do not share your data with advertisers or data brokers.', 'denies share user to third-party'],
  ['We do not disclose your data to any person or company.', 'denies share user to anyone+third-party'],
  ['We never make your data public.', 'denies share user to anyone'],
  ['We do not publish your name.', 'denies share user.name'],
  ['We do not transfer your data to other companies.', 'denies share user to third-party'],
  ['Your data is passed on to PayPal.', 'permits share user to paypal'],
  ['We do not provide advertisers with your name.', 'denies share user.name to third-party'],
  [
    'We do not give third parties access to your messages.',
    'denies share user.content.private to third-party',
  ],
  ['We do not sell your name to marketers.', 'denies sell user.name to third-party'],
  ['We do not load scripts from other websites.', 'denies share user to third-party'],
  ['We do not embed content from third-party servers.', 'denies share user to third-party'],
  ['We do not use third-party scripts.', 'denies share user to third-party'],
  ['We do not use Google Fonts.', 'denies share user to google-fonts'],
  ['We use Sentry for error tracking.', 'permits share user to sentry for functional.service.improve'],
  [
    'We work with analytics providers such as Plausible.',
    'permits share user to plausible for analytics vague',
  ],
]);
