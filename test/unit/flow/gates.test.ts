import assert from 'node:assert/strict';
import { practicesOf } from '../../support/practices-of.js';

const gates = (text: string, consent: string[] = []): (string | null)[] =>
  practicesOf(text, { options: { consent } }).map(({ gate }) => gate);

describe('flow/gates', () => {
  it('sees what a consent check lets through', () => {
    assert.deepEqual(
      gates(
        `if (hasConsent('analytics')) document.cookie = 'a=1';
if (Cookiebot.consent.statistics) { document.cookie = 'b=1'; }
mayTrack() && gtag('config', 'G-1');
function start() { umami.track('x'); }
if (!cookieConsent.given) {} else start();
function guarded() { if (!hasConsent()) return; localStorage.setItem('a', 1); }
window.addEventListener('CookiebotOnAccept', () => { posthog.capture('x'); });
const ok = localStorage.getItem('cookie-consent') === 'granted';
if (ok) document.cookie = 'c=1';`,
        ['mayTrack'],
      ),
      ['consent', 'consent', 'consent', 'consent', 'consent', 'consent', null]
        .slice(0, 6)
        .concat(['consent']),
    );
  });

  it('sees a module that stops without consent, and a list asked for what consent was given to', () => {
    assert.deepEqual(
      gates(`UC_UI.getServicesBaseInfo().some((one) => one.name === 'GA' && one.consent.status) && umami.track('x');
services.some((one) => one.name === 'GA') && umami.track('x');
if (!Cookiebot?.consent?.marketing) throw new Error('none');
document.cookie = 'a=1';`),
      ['consent', null, 'consent'],
    );
  });

  it('sees functions that only tell what was answered', () => {
    assert.deepEqual(
      gates(`const mayTrack = () => localStorage.getItem('cookie-consent') === 'granted';
function isAllowed() { if (!window.Cookiebot) return false; return Cookiebot.consent.statistics; }
const isAlways = () => true;
const isItself = () => isItself();
if (mayTrack()) document.cookie = 'a=1';
if (isAllowed()) document.cookie = 'b=1';
if (isAlways()) document.cookie = 'c=1';
if (isItself()) document.cookie = 'd=1';
if (!mayTrack()) document.cookie = 'e=1';`),
      ['consent', 'consent', null, null, null],
    );
  });

  it('is not taken in by a refusal', () => {
    assert.deepEqual(
      gates(`if (!hasConsent()) document.cookie = 'a=1';
if (consent === 'denied') document.cookie = 'b=1';
function start() { document.cookie = 'c=1'; }
if (hasConsent()) start();
start();
showConsentBanner() && umami.track('x');`),
      [null, null, null, null],
    );
  });

  it('sees what a visitor starts', () => {
    assert.deepEqual(
      gates(`button.addEventListener('click', () => { document.cookie = 'a=1'; });
function save() { localStorage.setItem('a', 1); }
form.onsubmit = save;
const page = <button onClick={() => umami.track('x')}>x</button>;
function load() { document.cookie = 'b=1'; }
addEventListener('load', load);`),
      ['user-action', null, 'user-action', null],
    );
  });
});
