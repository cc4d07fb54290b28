import assert from 'node:assert/strict';
import path from 'node:path';
import { analyzeText } from '#plugin/engine/analyze.js';
import type { FileSystem } from '#plugin/host/file-system.js';
import { ImportedFiles } from '#plugin/host/imported-files.js';
import type { Practice } from '#plugin/model/index.js';
import { TRIED } from '../../support/every-text.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';
import { OPTIONS } from '../../support/practices-of.js';

/** Everything in a file, alone and with the files that it imports. */
function practicesOf(file: string, text: string, files: FileSystem, thorough: boolean): Practice[][] {
  return [null, new ImportedFiles(files, path.dirname(file))].map(
    (others) => analyzeText(file, text, { ...OPTIONS, others, thorough }, thorough).practices,
  );
}

/** Holds the quick look at a file to the thorough one; returns how many practices there are. */
function compare(file: string, text: string, files: FileSystem): number {
  const thorough = practicesOf(file, text, files, true);
  assert.deepEqual(practicesOf(file, text, files, false), thorough, file);
  return thorough.flat().length;
}

/** Practices that each place holds, at least. */
const FEW = 20;

/** Ways in which what is called is got at; each of them sends something to a host, or writes to a store. */
const WAYS: readonly string[] = [
  `const api = { send: fetch }; api.send('https://a.example/');`,
  `const [get] = [fetch]; get('https://a.example/');`,
  `const { ask = fetch } = {}; ask('https://a.example/');`,
  `function ask(get) { get('https://a.example/'); } ask(fetch);`,
  `const ask = (get) => { get('https://a.example/'); }; ask.call(null, fetch);`,
  `const ask = (get) => () => get('https://a.example/'); ask(fetch)();`,
  `const make = () => fetch; make()('https://a.example/');`,
  `const make = () => fetch; const get = make(); get('https://a.example/');`,
  `const o = { get ask() { return fetch; } }; o.ask('https://a.example/');`,
  `const o = { ...window }; o.fetch('https://a.example/');`,
  `class A { ask = fetch; go() { this.ask('https://a.example/'); } }`,
  `class A { constructor(get) { this.get = fetch; } go() { this.get('https://a.example/'); } }`,
  `const p = Promise.resolve(fetch); p.then((get) => get('https://a.example/'));`,
  `const get = condition ? fetch : null; get('https://a.example/');`,
  `let get; get = fetch; get('https://a.example/');`,
  `const a = b, b = c, c = a || fetch; b('https://a.example/'); a('https://a.example/');`,
  `[fetch].forEach((get) => get('https://a.example/'));`,
  `for (const get of [fetch]) get('https://a.example/');`,
  `const axios = require('axios'); const { get: ask } = axios; ask('https://a.example/');`,
  `const http = require('axios').create(); http.get('https://a.example/');`,
  `import axios from 'axios'; const o = { http: axios }; o.http.get('https://a.example/');`,
  `import * as x from 'axios'; x.default.get('https://a.example/');`,
  `const store = Object.freeze(localStorage); store.setItem('theme', 'dark');`,
  `const keep = localStorage.setItem.bind(localStorage); keep('theme', 'dark');`,
  `const s = 'local' + 'Storage'; window[s].setItem('theme', 'dark');`,
  `function keep(store) { store.setItem('theme', 'dark'); } keep(localStorage);`,
  `function keep({ store }) { store.setItem('theme', 'dark'); } keep({ store: localStorage });`,
  `Reflect.apply(fetch, null, ['https://a.example/']);`,
  `pinia.use(plugin); import plugin from 'pinia-plugin-persistedstate';`,
  `res.append(name, 'id=1'); const name = 'Set-Cookie';`,
];

describe('a look that is led by names finds all that a thorough one finds', () => {
  for (const [where, texts] of TRIED) {
    it(`in ${where}`, function () {
      this.timeout(120_000);
      const found = texts().reduce((sum, { file, text, disk }) => sum + compare(file, text, disk), 0);
      assert.ok(found > FEW, `${found} practices`);
    });
  }

  for (const code of WAYS) {
    it(`in ${code}`, () => {
      const found = compare('/site/example.js', code, inMemoryFiles({ '/site/example.js': code }));
      assert.ok(found > 0, 'nothing is found');
    });
  }
});
