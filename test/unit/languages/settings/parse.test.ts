import assert from 'node:assert/strict';
import { parseSettings } from '#plugin/languages/settings/parse.js';

function rows(filename: string, text: string): unknown[] {
  return parseSettings(filename, text).root.settings.map(({ path, value, range }) => [
    path.join('.'),
    value,
    text.slice(...range),
  ]);
}

describe('languages/settings', () => {
  it('reads JSON, with tabs, too', () => {
    assert.deepEqual(rows('package.json', '{\n\t"name": "x",\n\t"dependencies": {\n\t\t"a": "^1"\n\t}\n}'), [
      ['name', 'x', '"name": "x"'],
      ['dependencies', null, '"dependencies": {\n\t\t"a": "^1"\n\t}'],
      ['dependencies.a', '^1', '"a": "^1"'],
    ]);
  });

  it('reads YAML, its comments and its lists', () => {
    const text = '# one\na: 1 # two\nb:\n  - c: x#y\nd: false\ne: !!python/name:x.y\n';
    assert.deepEqual(rows('_config.yml', text), [
      ['a', '1', 'a: 1'],
      ['b', null, 'b:\n  - c: x#y\n'],
      ['b.c', 'x#y', 'c: x#y'],
      ['d', null, 'd: false'],
      ['e', '', 'e: !!python/name:x.y'],
    ]);
    assert.deepEqual(
      parseSettings('_config.yml', text).comments.map(({ value }) => value),
      [' one', ' two'],
    );
  });

  it('reads the tables of TOML', () => {
    assert.deepEqual(rows('hugo.toml', 'a = "x" # y\r\n[s]\n  [s."g"]\n    id = \'G-1\'\nb.c = 3\n'), [
      ['a', 'x', 'a = "x"'],
      ['s.g.id', 'G-1', "id = 'G-1'"],
      ['s.g.b.c', '3', 'b.c = 3'],
    ]);
  });

  it('reads anything', () => {
    for (const text of [
      '',
      '{',
      ']',
      'a: b: c',
      '- - -',
      '[',
      '='.repeat(99),
      '{'.repeat(5000),
      '&a *a',
      '{% if %}',
    ]) {
      for (const name of ['package.json', '_config.yml', 'hugo.toml']) {
        assert.equal(parseSettings(name, text).problem, null);
      }
    }
  });
});
