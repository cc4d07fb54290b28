import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyzeText } from '#plugin/engine/analyze.js';
import { kindOf } from '#plugin/engine/file-kinds.js';
import { nodeFileSystem, type FileSystem } from '#plugin/host/file-system.js';
import { ImportedFiles } from '#plugin/host/imported-files.js';
import type { Practice } from '#plugin/model/index.js';
import { REPO } from '../../support/expected.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';
import { OPTIONS } from '../../support/practices-of.js';
import { MARK, PROGRAMS_FOLDER, programsIn } from '../../support/programs-in.js';

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

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules') && kindOf(file) !== null);
}

function compareAll(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + compare(file, readFileSync(file, 'utf8'), nodeFileSystem), 0);
}

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
  for (const folder of ['test/fixtures', 'test/oracle/programs']) {
    it(`in ${folder}`, function () {
      this.timeout(120_000);
      const found = compareAll(filesIn(path.join(REPO, folder)));
      assert.ok(found > 100, `${found} practices`);
    });
  }

  for (const name of readdirSync(PROGRAMS_FOLDER)) {
    if (name === 'README.md') continue;
    it(`in the programs of ${name}`, function () {
      this.timeout(60_000);
      for (const { files } of programsIn(readFileSync(path.join(PROGRAMS_FOLDER, name), 'utf8'))) {
        const texts = Object.fromEntries(files.map(({ file, code }) => [file, code.replace(MARK, '')]));
        const disk = inMemoryFiles({ '/site/.git/HEAD': '', ...texts });
        for (const [file, text] of Object.entries(texts)) compare(file, text, disk);
      }
    });
  }

  for (const code of WAYS) {
    it(`in ${code}`, () => {
      const found = compare('/site/example.js', code, inMemoryFiles({ '/site/example.js': code }));
      assert.ok(found > 0, 'nothing is found');
    });
  }

  it('in the examples of the pages of the rules', () => {
    const folder = path.join(REPO, 'eslint-plugin/docs/rules');
    let found = 0;
    for (const page of readdirSync(folder)) {
      const text = readFileSync(path.join(folder, page), 'utf8');
      for (const [, language, code] of text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
        const file = `/site/example.${language}`;
        if (kindOf(file) !== null) found += compare(file, code!, inMemoryFiles({ [file]: code! }));
      }
    }
    assert.ok(found > 50, `${found} practices`);
  });
});
