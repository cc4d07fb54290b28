import assert from 'node:assert/strict';
import path from 'node:path';
import { homesOf, type ModuleText } from '#plugin/host/export-homes.js';

interface Named extends ModuleText {
  file: string;
}

/** Where `name`, as `/a.ts` exports it, may be made: `file name`, and `open` where it may be made elsewhere. */
function homes(texts: Record<string, string>, name: string): { homes: string[]; looked: string[] } {
  const modules = new Map(
    Object.entries(texts).map(([file, text]): [string, Named] => [`/${file}`, { file, text }]),
  );
  const looked: string[] = [];
  const found = homesOf<Named>(
    '/a.ts',
    name,
    {
      fileOf: (specifier, importer) => {
        const stem = path.posix.join(path.posix.dirname(importer), specifier);
        return specifier.startsWith('.')
          ? ([stem, `${stem}.ts`].find((file) => modules.has(file)) ?? null)
          : null;
      },
      textOf: (file) => modules.get(file) ?? null,
    },
    (file) => looked.push(file.slice(1)),
  );
  const at = found.homes.map((home) => `${home.module.file} ${home.name}`);
  return { homes: found.isOpen ? [...at, 'open'] : at, looked };
}

describe('host/export-homes', () => {
  it('follows a name through the files that hand it on, and leaves out those in which it does not stand', () => {
    const texts = {
      'a.ts': `export * from './b';\nexport * from './c';\nexport { x as y, type z } from './d';`,
      'b.ts': `export const b = 1;`,
      'c.ts': `export * from './a';\nexport function one() {}`,
      'd.ts': `export { default as x } from './e';\nexport type { z } from './e';`,
      'e.ts': `export default class {}\nexport type z = 1;`,
    };
    assert.deepEqual(homes(texts, 'one'), { homes: ['c.ts one'], looked: ['a.ts', 'b.ts', 'c.ts'] });
    assert.deepEqual(homes(texts, 'y'), { homes: ['e.ts default'], looked: ['a.ts', 'd.ts', 'e.ts'] });
    assert.deepEqual(homes(texts, 'z').homes, ['e.ts z']);
    assert.deepEqual(homes(texts, 'none').homes, []);
    assert.deepEqual(homes(texts, 'default').homes, []);
  });

  for (const [title, text] of [
    ['what a package exports', `export * from 'package';`],
    ['what a file exports that is none of the project', `export * from './missing';`],
    ['what an object has', `module.exports = make();`],
    ['what an object is given', `module.exports = { a, ...others };`],
    ['what is within objects', `module.exports = { a: { b }, ...others };`],
    ['what is assigned by a computed key', `for (const key of keys) exports[key] = 1;`],
    ['what a helper copies', `__exportStar(require('./b'), exports);`],
    ['what is defined by a computed key', `Object.defineProperty(exports, key, { get });`],
    ['what a namespace has', `export = one;`],
  ] as const) {
    it(`cannot tell ${title}`, () => {
      assert.deepEqual(homes({ 'a.ts': text }, 'some').homes, ['open']);
    });
  }

  it('tells what CommonJS exports by names that are written out', () => {
    for (const text of [
      `module.exports = { one, two: 2 };`,
      `exports.one = 1;`,
      `Object.defineProperty(exports, '__esModule', { value: true });\nexports.one = 1;`,
    ]) {
      assert.deepEqual(homes({ 'a.ts': text }, 'one').homes, ['a.ts one']);
      assert.deepEqual(homes({ 'a.ts': text }, 'some').homes, []);
    }
  });

  it('takes what stands in comments for nothing, and what is minified for what it is', () => {
    assert.deepEqual(
      homes({ 'a.ts': `/*\nexport { one } from './b';\n*/\nexport const one = 1;`, 'b.ts': `` }, 'one').homes,
      ['a.ts one'],
    );
    assert.deepEqual(homes({ 'a.ts': `let a=1;export*from"./b";`, 'b.ts': `export let one` }, 'one').homes, [
      'b.ts one',
    ]);
  });

  it('does not follow without end', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [
        `${i === 0 ? 'a' : `f${i}`}.ts`,
        `export * from './f${i + 1}';`,
      ]),
    );
    assert.deepEqual(homes(texts, 'one').homes, ['open']);
  });
});
