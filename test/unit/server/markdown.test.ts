import assert from 'node:assert/strict';
import { escape, link, plain, quoted } from '#server/markdown.js';

describe('plain', () => {
  const odd = 'a*b **c** [d](e) \\ `f` > g & #h $& 100 %';

  for (const [written, expected] of [
    [escape(odd), odd],
    [`**${escape('Logs (console)')}**: contradicted`, 'Logs (console): contradicted'],
    [quoted('We do not log.'), '> We do not log.'],
    [link('§2.1 [Cookies]', 'file:///shop/a(b).md#L5'), '§2.1 [Cookies] (file:///shop/a%28b%29.md#L5)'],
    [`- ${link('a.js:1', 'file:///a.js#L1')} Sets`, '- a.js:1 (file:///a.js#L1) Sets'],
  ] as const) {
    it(JSON.stringify(expected), () => assert.equal(plain(written), expected));
  }
});
