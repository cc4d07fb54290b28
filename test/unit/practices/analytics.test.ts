import assert from 'node:assert/strict';
import { lines, practicesOf } from '../../support/practices-of.js';

describe('practices/analytics', () => {
  it('finds a tag manager that is put in by script', () => {
    assert.deepEqual(
      lines(`(function (w, d, s, l, i) {
  w[l] = w[l] || [];
  w[l].push({ event: 'gtm.js' });
  var f = d.getElementsByTagName(s)[0], j = d.createElement(s);
  j.src = 'https://www.googletagmanager.com/gtm.js?id=' + i;
  f.parentNode.insertBefore(j, f);
})(window, document, 'script', 'dataLayer', 'GTM-1');`),
      [
        '3 analytics: Sends an event to Google Tag Manager (dataLayer.push)',
        '5 analytics: Loads Google Tag Manager (www.googletagmanager.com)',
      ],
    );
  });

  it('takes the site’s own gtag for Google’s when it feeds the same queue', () => {
    assert.deepEqual(
      lines(`window.dataLayer = window.dataLayer || [];
function gtag() { dataLayer.push(arguments); }
gtag('config', 'G-1');
gtag('event', 'sign_up', { email });`),
      [
        '3 analytics: Configures Google Analytics (gtag)',
        "4 analytics: Sends an event to Google Analytics (gtag) with the user's e-mail address",
      ],
    );
  });

  it('finds SDKs where they are loaded, configured and fed', () => {
    assert.deepEqual(
      lines(`import posthog from 'posthog-js';
import * as Sentry from '@sentry/browser';
import type { Event } from '@sentry/types';
posthog.init('key');
posthog.capture('bought');
posthog.opt_out_capturing();
Sentry.captureException(error);
const { Mixpanel } = require('mixpanel');
const plausible = await import('plausible-tracker');
plausible('signup');
umami.track('x');`),
      [
        '1 analytics: Loads PostHog (posthog-js)',
        '2 analytics: Loads Sentry (@sentry/browser)',
        '4 cookies: Sets the cookie "ph_key_posthog" (PostHog)',
        '4 analytics: Configures PostHog (posthog.init)',
        '5 analytics: Sends an event to PostHog (posthog.capture)',
        '7 analytics: Sends an event to Sentry (Sentry.captureException)',
        '8 analytics: Loads Mixpanel (mixpanel)',
        '9 analytics: Loads Plausible (plausible-tracker)',
        '10 analytics: Configures Plausible (plausible)',
        '11 analytics: Sends an event to Umami (umami.track)',
      ],
    );
  });

  it('knows the queues that scripts share', () => {
    assert.deepEqual(
      lines(`var _paq = (window._paq = window._paq || []);
var _hmt = _hmt || [];
_hmt.push(['_trackPageview']);
window._paq.push(['trackPageView']);
const _gaq = [];
_gaq.push('mine');`),
      [
        '3 analytics: Sends an event to Baidu Tongji (_hmt.push)',
        '4 analytics: Sends an event to Matomo (window._paq.push)',
      ],
    );
  });

  it('names vendor, category and purpose', () => {
    const [practice] = practicesOf(`import 'posthog-js';`);
    assert.deepEqual(practice, {
      kind: 'analytics',
      what: 'Loads PostHog (posthog-js)',
      action: 'share',
      data: ['user.device.ip_address', 'http.user_agent'],
      recipient: { host: null, vendor: 'posthog', label: 'PostHog', category: 'analytics' },
      purposes: ['analytics'],
      side: 'unknown',
      gate: null,
      retention: null,
      judged: true,
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 21,
    });
  });

  it('is silent about functions and objects of the site that bear the same names', () => {
    assert.deepEqual(
      lines(`function gtag(kind, name) { return \`\${kind} \${name}\`; }
gtag('event', 'arrived');
const analytics = { track: (x) => x };
analytics.track('x');
import { ga } from './greenhouse.js';
ga('water');
function label(umami) { umami.track('x'); }
import type { PostHog } from 'posthog-js';`),
      [],
    );
  });
});
