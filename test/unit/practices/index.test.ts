import assert from 'node:assert/strict';
import { mayContainPractice } from '#plugin/practices/index.js';
import { lines, practicesOf } from '../../support/practices-of.js';

describe('practices', () => {
  it('rules out by its text alone what cannot hold a practice', () => {
    for (const text of [
      `export const sum = (a, b) => a + b;`,
      `import { useState } from 'react';\nexport const useCounter = () => useState(0);`,
      `const user = { email: 'a' }; export default user.email;`,
    ]) {
      assert.equal(mayContainPractice(text), false, text);
      assert.deepEqual(practicesOf(text), []);
    }
  });

  it('gives practices in the order of the text, each once', () => {
    assert.deepEqual(
      lines(
        `localStorage.a = 1; document.cookie = 'b=1';\nfor (;;) { localStorage.c = (document.cookie = 'd=1'); }`,
      ),
      [
        '1 device-storage: Writes "a" to localStorage',
        '1 cookies: Sets the cookie "b" (document.cookie)',
        '2 device-storage: Writes "c" to localStorage',
        '2 cookies: Sets the cookie "d" (document.cookie)',
      ],
    );
  });

  it('tells where a file runs', () => {
    const side = (text: string, filename?: string): string | undefined =>
      practicesOf(text, { filename })[0]?.side;
    assert.deepEqual(
      [
        side(`document.title = 'x'; fetch('https://x.acme.example/')`),
        side(`import fs from 'node:fs'; fetch('https://x.acme.example/')`),
        side(`fetch('https://x.acme.example/')`),
        side(`'use server'; fetch('https://x.acme.example/')`),
        side(`fetch('https://x.acme.example/')`, '/site/app/api/orders/route.ts'),
      ],
      ['browser', 'server', 'unknown', 'server', 'server'],
    );
  });

  it('survives code that refers to itself', () => {
    assert.deepEqual(
      lines(`let a = b, b = a; a.cookie = b; const o = { ...o, x: o.x }; o.x.y.z(o);
let s = ''; for (const c of s) s = s + c + s; fetch(s);
function f(x) { return f(f(x)); } f(f)(f); class A extends A { a = this.a; m() { return this.m().m; } } new A().m().a;
const g = (...args) => g(...args); g(g(g)); logger.info(a, b, o, s, f(a));`),
      [],
    );
  });

  it('survives options that are spread into themselves', () => {
    assert.deepEqual(
      practicesOf(`let options = { a: 1 }; options = { ...options, b: 2 }; options = { ...options, httpOnly: true };
document.cookie = 'a=1'; fetch('https://x.acme.example/', options); fetch(options);`).map(
        ({ kind, what }) => [kind, what],
      ),
      [
        ['cookies', 'Sets the cookie "a" (document.cookie)'],
        ['third-parties', 'Sends a request to x.acme.example'],
      ],
    );
  });
});
