import assert from 'node:assert/strict';
import { mayContainPractice, mayHoldPractice } from '#plugin/practices/index.js';

const FILE = '/site/src/file.ts';
const holds = (text: string): boolean => mayHoldPractice(text, FILE, null);

describe('the look at a text before it is parsed', () => {
  it('lets comments that begin a line count for nothing', () => {
    assert.deepEqual(
      [
        `// document.cookie = 'a=1'\nexport const a = 1;`,
        `/**\n * localStorage.setItem('a', b)\n */\nexport const a = 1;`,
        `export const a = 1; // localStorage.setItem('a', b)`,
        `/* a */ localStorage.setItem('a', b);`,
      ].map((text) => [mayContainPractice(text), holds(text)]),
      [
        [true, false],
        [true, false],
        [true, true],
        [true, true],
      ],
    );
  });

  it('asks for a host that others run where only requests can matter', () => {
    const texts = {
      "fetch('/api/orders');": false,
      "fetch('http://localhost:3000/api');": false,
      "fetch('https://api.acme.com/orders');": true,
      'fetch(`https://${host}/orders`);': true,
      "fetch('https://' + host);": true,
      "fetch('//api.acme.com/orders');": true,
      "http.request({ hostname: 'api.acme.com' });": true,
      "http.request({ hostname: 'backend' });": false,
      "// See https://api.acme.com/docs\nfetch('/api/orders');": false,
    };
    assert.deepEqual(Object.fromEntries(Object.keys(texts).map((text) => [text, holds(text)])), texts);
  });

  it('asks for a person, or what is given requests, where only logs can matter', () => {
    const texts = {
      'console.log(total);': false,
      "console.log('started');": false,
      'console.log(user);': true,
      'console.log({ lastName });': true,
      'export function show(a) { console.log(a[0]); }': false,
      "app.get('/orders', (a, b) => console.log(a));": true,
      "import fastify from 'fastify'; const f = (a) => console.log(a);": true,
      'process.nextTick(send, user);': false,
      'process.stdout.write(user.email);': true,
      "console.info('user');": false,
    };
    assert.deepEqual(Object.fromEntries(Object.keys(texts).map((text) => [text, holds(text)])), texts);
  });

  it('asks for a field of a form where only requests can be read', () => {
    assert.deepEqual(
      ['read(reply.body.total);', 'read(reply.body.email);', "form.get('phone') ?? payload;"].map(holds),
      [false, true, true],
    );
  });

  it('takes the global object for something where it is handed on and a name is there, or the beginning of one', () => {
    const texts = {
      'window.addEventListener("load", f);': false,
      "if (typeof window !== 'undefined') f();": false,
      'const self = this; self.a = 1;': false,
      'f(window); const f = (w) => w.open(1);': false,
      'f(window); const f = (w) => w.gtag(1);': true,
      'const f = (w) => w.gtag(1);': false,
      "const a = 'local', b = 'Storage'; window[a + b].setItem(c, d);": true,
      'window[`local${b}`].setItem(c, d);': true,
      "window['on' + name](1);": false,
      'const { dataLayer: a } = globalThis;': true,
      'const a = { ...window }; a.localStorage.setItem(b, c);': true,
      'window.dataLayer.push(1);': true,
    };
    assert.deepEqual(Object.fromEntries(Object.keys(texts).map((text) => [text, holds(text)])), texts);
  });

  it('takes a name for that of a global only where it may be one', () => {
    const texts = {
      'ga(1);': true,
      '(window as any).ga(1);': true,
      'parent.frames?.ga(1);': true,
      'window\n  .ga(1);': true,
      'this.ga(1);': true,
      "top['ga'](1);": true,
      '[...dataLayer];': true,
      'a ? ga : b;': true,
      'const { ga } = b;': true,
      'f(`${ga}`);': true,
      'a.ga(1);': false,
      'a({ ga: 1 });': false,
      'interface A {\n  ga?: B;\n}': false,
      'function f(ga: B) {}': false,
      "import './ga'; import 'a/ga';": false,
      "a === 'ga';": false,
      'f`${a}ga`;': true,
    };
    assert.deepEqual(Object.fromEntries(Object.keys(texts).map((text) => [text, holds(text)])), texts);
  });

  it('asks what is imported whether it hands on the global object', () => {
    const text = `import { page } from './page'; page.localStorage.setItem(a, b);`;
    const imported = (page: string): boolean => mayHoldPractice(text, FILE, (test) => test(page));
    assert.deepEqual(
      [imported(`export const page = window;`), imported(`export const page = {};`)],
      [true, false],
    );
  });

  it('looks for markup where there may be some', () => {
    const text = 'const a = <Field>(b: string) => f(b);';
    assert.deepEqual(
      ['/site/a.tsx', '/site/a.ts'].map((file) => mayHoldPractice(text, file, null)),
      [true, false],
    );
  });

  it('looks for a host in what is imported, too', () => {
    const text = `import { API } from './config'; fetch(API);`;
    const imported = (config: string): boolean => mayHoldPractice(text, FILE, (test) => test(config));
    assert.deepEqual(
      [imported(`export const API = 'https://api.acme.com';`), imported(`export const API = '/api';`)],
      [true, false],
    );
  });
});
