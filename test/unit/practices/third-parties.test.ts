import assert from 'node:assert/strict';
import { lines, practicesOf } from '../../support/practices-of.js';

describe('practices/third-parties', () => {
  it('finds what the browser is told to load from other hosts', () => {
    assert.deepEqual(
      lines(`const load = (src) => { const s = document.createElement('script'); s.src = src; };
load('https://cdn.jsdelivr.net/npm/x');
load('/own.js');
const link = document.createElement('link');
link.rel = 'stylesheet';
link.href = 'https://fonts.googleapis.com/css2?family=X';
new Image().src = \`https://pixel.acme.example/p?\${Date.now()}\`;
import WebFont from 'webfontloader';
WebFont.load({ google: { families: ['X'] } });
new FontFace('X', 'url(https://fonts.gstatic.com/x.woff2)');
frame.setAttribute('src', 'https://map.example/');
const frame = document.createElement('iframe');
document.body.innerHTML = '<img src="https://img.acme.example/a.png">';`),
      [
        '2 third-parties: Loads a script from cdn.jsdelivr.net',
        '6 third-parties: Loads fonts from fonts.googleapis.com (Google Fonts)',
        '7 third-parties: Loads an image from pixel.acme.example',
        '9 third-parties: Loads fonts from fonts.googleapis.com (Google Fonts)',
        '10 third-parties: Loads a font from fonts.gstatic.com (Google Fonts)',
        '11 third-parties: Embeds a page from map.example',
        '13 third-parties: Loads an image from img.acme.example',
      ],
    );
  });

  it('finds requests, beacons and sockets', () => {
    assert.deepEqual(
      lines(`import axios from 'axios';
const api = axios.create({ baseURL: 'https://api.acme.example/v1' });
api.post('/leads', { email: form.email.value });
fetch('https://geo.acme.example/');
navigator.sendBeacon('https://b.acme.example/', document.referrer);
new WebSocket('wss://live.acme.example');
const xhr = new XMLHttpRequest();
xhr.open('POST', 'https://x.acme.example/');
xhr.send(JSON.stringify({ phoneNumber }));
$.ajax({ url: 'https://y.acme.example/', data: { a: 1 } });`),
      [
        "3 third-parties: Sends a request to api.acme.example, with the user's e-mail address",
        '4 third-parties: Sends a request to geo.acme.example',
        '5 third-parties: Sends a beacon to b.acme.example, with the referrer',
        '6 third-parties: Opens a socket to live.acme.example',
        "8 third-parties: Sends a request to x.acme.example, with the user's phone number",
        '10 third-parties: Sends a request to y.acme.example',
      ],
    );
  });

  it('judges the server only by personal data that flows in', () => {
    assert.deepEqual(
      lines(`import express from 'express';
express().post('/', async (req, res) => {
  await fetch('https://rates.acme.example/');
  await fetch('https://crm.acme.example/', { method: 'POST', body: JSON.stringify(req.body) });
  await fetch('https://www.google-analytics.com/mp/collect', { method: 'POST' });
});`),
      [
        '3 third-parties (listed): Sends a request to rates.acme.example',
        "4 third-parties: Sends a request to crm.acme.example, with the request's body",
        '5 analytics: Sends data to Google Analytics (www.google-analytics.com)',
      ],
    );
  });

  it('reads JSX', () => {
    assert.deepEqual(
      lines(`import Script from 'next/script';
const page = <>
  <img src="https://img.acme.example/a.png" />
  <Script src={\`https://cdn.acme.example/\${v}.js\`} />
  <link rel="canonical" href="https://shop.acme.example/" />
  <a href="https://other.example/">x</a>
  <img src="/own.png" />
  <iframe src={'https://www.youtube.com/embed/x'} />
</>;`),
      [
        '3 third-parties: Loads an image from img.acme.example',
        '4 third-parties: Loads a script from cdn.acme.example',
        '8 third-parties: Embeds a page from www.youtube.com',
      ],
    );
  });

  it('is silent about the site’s own hosts, this machine, and addresses that are no request', () => {
    assert.deepEqual(
      lines(
        `fetch('/api'); fetch('https://shop.acme.example/api'); fetch('https://www.shop.acme.example/api');
fetch('http://localhost:3000'); fetch(\`\${BASE}/x\`); fetch('http://backend:8080/'); fetch('http://10.0.0.1/');
location.href = 'https://other.example/';
const ns = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
const link = document.createElement('a'); link.href = 'https://other.example/';
const docs = 'https://docs.acme.example/';
function call(fetch) { fetch('https://x.acme.example/'); }`,
        { options: { firstPartyHosts: ['shop.acme.example'] } },
      ),
      [],
    );
  });

  it('reads markup that is escaped before it is written', () => {
    assert.deepEqual(
      lines(`const host = location.protocol === 'https:' ? 'https://ssl.' : 'http://www.';
document.write(unescape("%3Cscript src='" + host + "google-analytics.com/ga.js'%3E%3C/script%3E"));
document.write(decodeURIComponent('%3Cimg src=%22https://img.acme.example/x.png%22%3E'));
document.write(unescape('%3Cp%3Ehttps://no.example%3C/p%3E'));
log(unescape("%3Cscript src='https://no.example/x.js'%3E"));`),
      [
        '2 analytics: Loads Google Analytics (ssl.google-analytics.com)',
        '2 analytics: Loads Google Analytics (www.google-analytics.com)',
        '3 third-parties: Loads an image from img.acme.example',
      ],
    );
  });

  it('names the recipient', () => {
    assert.deepEqual(
      practicesOf(`fetch('https://maps.googleapis.com/x'); fetch('https://nobody.example/');`).map(
        (p) => p.recipient,
      ),
      [
        { host: 'maps.googleapis.com', vendor: 'google-maps', label: 'Google Maps', category: 'map' },
        { host: 'nobody.example', vendor: null, label: null, category: null },
      ],
    );
  });
});
