import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { POLICY_EXTENSIONS, POLICY_STEMS } from '#plugin/data/policy-names.js';
import { REPO } from '../../support/expected.js';

const manifest = JSON.parse(readFileSync(path.join(REPO, 'package.json'), 'utf8')) as {
  activationEvents: string[];
};
const activates = picomatch(
  manifest.activationEvents.map((event) => event.replace(/^workspaceContains:/, '')),
);

describe('the extension', () => {
  for (const stem of POLICY_STEMS) {
    for (const extension of POLICY_EXTENSIONS.filter((one) => one !== '')) {
      it(`starts where a policy is called ${stem}${extension}`, () => {
        assert.ok(activates(`${stem}${extension}`));
        assert.ok(activates(`apps/shop/public/${stem}${extension}`));
      });
    }
  }

  it('starts where there is a promises file, or a PRIVACY without extension', () => {
    for (const file of [
      'privacy-promises.yml',
      'a/privacy-promises.yaml',
      'PRIVACY',
      'PRIVACY.md',
      'app/privacy/page.md',
    ]) {
      assert.ok(activates(file), file);
    }
  });

  it('does not start in every project', () => {
    for (const file of [
      'package.json',
      'src/private.md',
      'index.html',
      'privacy.ts',
      'docs/privacy-shield.md',
    ]) {
      assert.ok(!activates(file), file);
    }
  });
});

describe('the words of the extension', () => {
  const texts = JSON.parse(readFileSync(path.join(REPO, 'package.nls.json'), 'utf8')) as Record<
    string,
    string
  >;
  const used = [...readFileSync(path.join(REPO, 'package.json'), 'utf8').matchAll(/"%([\w.-]+)%"/g)].map(
    ([, key]) => key,
  );

  it('stand in package.nls.json, each of them and no other', () => {
    assert.deepEqual([...new Set(used)].sort(), Object.keys(texts).sort());
  });

  for (const [english, folder] of [
    ['package.nls', '.'],
    ['bundle.l10n', 'l10n'],
  ] as const) {
    const wordsOf = (name: string): Record<string, string> =>
      JSON.parse(readFileSync(path.join(REPO, folder, `${name}.json`), 'utf8')) as Record<string, string>;
    /** What a translation keeps as it is: places for words, links, code. */
    const kept = (text: string): string[] => (text.match(/\{\d\}|\(command:[^)]*\)|`[^`]*`/g) ?? []).sort();

    it(`are all translated into Japanese: ${english}`, () => {
      const own = wordsOf(english);
      const japanese = wordsOf(`${english}.ja`);
      assert.deepEqual(Object.keys(japanese), Object.keys(own));
      for (const [key, text] of Object.entries(japanese)) {
        assert.match(text, /[\u3040-\u30ff\u4e00-\u9fff]/, key);
        assert.deepEqual(kept(text), kept(own[key]!), key);
      }
    });
  }

  it('stand in the bundle that translations are made from', () => {
    const bundle = JSON.parse(readFileSync(path.join(REPO, 'l10n/bundle.l10n.json'), 'utf8')) as object;
    const folder = path.join(REPO, 'client/src');
    const said = readdirSync(folder)
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .flatMap((text) => [...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, words]) => words));
    assert.deepEqual([...new Set(said)].sort(), Object.keys(bundle).sort());
  });
});
