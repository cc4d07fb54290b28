import assert from 'node:assert/strict';
import { hostBook } from '#plugin/practices/hosts.js';
import { HOLE } from '#plugin/flow/index.js';

describe('practices/hosts', () => {
  const book = hostBook({ firstPartyHosts: ['example.com', '*.shop.example'] });
  const vendor = (url: string): string | null | undefined =>
    book.recipientOf(url, { relativeToPage: true })?.vendor;

  it('knows vendors by host', () => {
    assert.deepEqual(
      [
        'https://www.googletagmanager.com/gtm.js',
        'https://www.googletagmanager.com/gtag/js?id=G-1',
        'https://eu.i.posthog.com/e',
        'https://o1.ingest.sentry.io/1',
        'https://www.paypal.com/sdk/js',
        'https://plausible.io/js/script.js',
        '//connect.facebook.net/en_US/fbevents.js',
        'https://nobody.example/',
        'https://cdn.intergient.com/1/ramp.js',
        'HTTPS://User@Fonts.GoogleApis.com:443/css',
      ].map(vendor),
      [
        'google-tag-manager',
        'google-analytics',
        'posthog',
        'sentry',
        'paypal',
        'plausible',
        'facebook',
        null,
        'playwire',
        'google-fonts',
      ],
    );
  });

  it('takes nothing for a third party that is none', () => {
    for (const url of [
      '/api',
      'https://example.com/',
      'https://www.example.com/',
      'https://cdn.shop.example/',
      'http://localhost:8080',
      'http://127.0.0.1/',
      'http://backend:3000/',
      'http://printer.local/',
      'http://www.w3.org/2000/svg',
      `https://${HOLE}/x`,
      `${HOLE}/x`,
      'mailto:a@b.co',
    ]) {
      assert.equal(book.recipientOf(url, { relativeToPage: true }), null, url);
    }
  });

  it('keeps what is known of a host that is known in part', () => {
    assert.equal(
      book.recipientOf(`https://${HOLE}.acme.co.uk/x`, { relativeToPage: true })?.host,
      '*.acme.co.uk',
    );
  });

  it('takes hosts that bear the name of the site, or of its packages, for namesakes', () => {
    const named = hostBook({ firstPartyHosts: ['shop.example'], ownNames: ['acme'] });
    assert.deepEqual(
      ['assets.acme.co', 'shop.io', 'acme-pictures.com', null].map((host) => named.isNamesake(host)),
      [true, true, false, false],
    );
  });
});
