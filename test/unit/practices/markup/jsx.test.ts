import assert from 'node:assert/strict';
import { analyzeText } from '#plugin/engine/analyze.js';
import { lines, OPTIONS } from '../../../support/practices-of.js';

describe('practices/markup/jsx', () => {
  it('knows the components of packages from those of others', () => {
    assert.deepEqual(
      lines(`import Image from 'next/image';
import { GoogleAnalytics, GoogleTagManager as Gtm, YouTubeEmbed, GoogleMapsEmbed, sendGAEvent } from '@next/third-parties/google';
import { TileLayer } from 'react-leaflet';
import { GoogleAnalytics as Own, Script } from './own.js';
import { Inter } from 'next/font/google';
export const page = <>
  <Image src="https://img.acme.example/optimized.png" />
  <Image unoptimized src="https://img.acme.example/direct.png" />
  <GoogleAnalytics gaId="G-1" />
  <Gtm gtmId="GTM-1" />
  <YouTubeEmbed videoid="x" />
  <GoogleMapsEmbed apiKey="x" />
  <TileLayer url="https://{s}.tile.openstreetmap.org/{z}/{x}/{y}.png" />
  <button onClick={() => sendGAEvent('event', 'x')}>x</button>
  <Own /><Script src="https://no.example/x.js" />
</>;`),
      [
        '8 third-parties: Loads an image from img.acme.example',
        '9 analytics: Loads Google Analytics (www.googletagmanager.com)',
        '10 analytics: Loads Google Tag Manager (www.googletagmanager.com)',
        '11 third-parties: Embeds a page from www.youtube-nocookie.com',
        '12 third-parties: Embeds a page from www.google.com (Google Maps)',
        '13 third-parties: Loads a map from *.tile.openstreetmap.org',
        '14 analytics: Sends an event to Google Analytics (sendGAEvent)',
      ],
    );
  });

  it('tells what a server draws a picture from, which no browser asks for', () => {
    const code = (module: string): string =>
      `import { ImageResponse } from '${module}';
export const GET = () => new ImageResponse(<img src="https://icons.example/a.png" />);
export const other = <img src={\`https://avatars.example/\${user.email}\`} />;`;
    const told = (module: string): unknown[] =>
      analyzeText('/site/app/og/route.tsx', code(module), OPTIONS, false).practices.map(
        ({ side, judged = true, data }) => [side, judged, data],
      );
    const asked = ['user.device.ip_address', 'http.user_agent'];
    assert.deepEqual(told('next/og'), [
      ['server', false, []],
      ['server', true, ['user.contact.email']],
    ]);
    assert.deepEqual(told('./own'), [
      ['browser', true, asked],
      ['browser', true, [...asked, 'user.contact.email']],
    ]);
  });

  it('reads headers in meta elements and pages in frames', () => {
    assert.deepEqual(
      lines(`const page = <>
  <meta httpEquiv="set-cookie" content="seen=1" />
  <meta httpEquiv="Content-Security-Policy" content="script-src 'self' https://cdn.acme.example" />
  <meta httpEquiv="x-ua-compatible" content="https://no.example" />
  <meta name="set-cookie" content="no=1" />
  <iframe srcDoc={'<img src="https://inner.acme.example/x.png">'} />
  <div srcDoc={'<img src="https://no.example/x.png">'} />
</>;`),
      [
        '2 cookies: Sets the cookie "seen" (<meta>)',
        '3 third-parties: Allows scripts from cdn.acme.example',
        '6 third-parties: Loads an image from inner.acme.example',
      ],
    );
  });

  it('knows links, pings, sizes of images, fields, and scripts that are data or held back', () => {
    assert.deepEqual(
      lines(`const page = <>
  <link rel="me" href="https://me.example/" />
  <link rel="dns-prefetch" href="https://pre.acme.example/" />
  <a href="https://no.example/" ping="/own https://ping.acme.example/">x</a>
  <img srcSet="https://a.acme.example/1.png 1x, https://a.acme.example/2.png 2x, https://b.acme.example/3.png 3x" />
  <script type="application/json" src="https://no.example/x.json" />
  <script type="text/plain" data-category="x" src="https://held.acme.example/x.js" />
  <input type="radio" name="email" /><input autoComplete="section-a shipping postal-code" />
  <img {...{ src: 'https://spread.acme.example/a.png' }} />
</>;`),
      [
        '3 third-parties: Connects to pre.acme.example',
        '4 third-parties: Reports clicks to ping.acme.example',
        '5 third-parties: Loads an image from a.acme.example',
        '5 third-parties: Loads an image from b.acme.example',
        '7 third-parties: Loads a script from held.acme.example',
        "8 data-collection: Asks for the user's postal code",
        '9 third-parties: Loads an image from spread.acme.example',
      ],
    );
  });

  it('looks into scripts that are put into the page as text, at their place', () => {
    const { practices } = analyzeText(
      '/site/layout.tsx',
      `import Script from 'next/script';
const PIXEL = \`fbq('init', '\${process.env.PIXEL}');\`;
export const page = ({ analyticsConsent }) => <>
  <Script id="ga">{\`
    function gtag() { dataLayer.push(arguments); }
    gtag('config', '\${process.env.GA}');
  \`}</Script>
  <script dangerouslySetInnerHTML={{ __html: PIXEL }} />
  <Script id="schema" type="application/ld+json">{\`{"a": "gtag('event', 'x')"}\`}</Script>
  {analyticsConsent && <Script id="c">{\`document.cookie = 'a=b';\`}</Script>}
</>;`,
      OPTIONS,
      true,
    );
    assert.deepEqual(
      practices.map(({ startLine, startColumn, what, gate }) => [startLine, startColumn, what, gate]),
      [
        [2, 16, 'Sends an event to Meta Pixel (fbq)', null],
        [6, 5, 'Configures Google Analytics (gtag)', null],
        [10, 41, 'Sets the cookie "a" (document.cookie)', 'consent'],
      ],
    );
  });
});
