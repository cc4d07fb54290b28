import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import plugin from 'eslint-plugin-privacy-policy';
import { VERDICTS } from '#plugin/model/index.js';
import { REPO } from '../../support/expected.js';

const pages = path.join(REPO, 'eslint-plugin/docs/rules');
const sources = path.join(REPO, 'eslint-plugin/src/rules');
const rules = plugin.rules as unknown as Record<
  string,
  {
    meta: {
      docs: { description: string; url: string };
      messages: Record<string, string>;
      schema: object[];
      languages: string[];
    };
  }
>;

describe('every rule', () => {
  for (const [name, { meta }] of Object.entries(rules)) {
    describe(name, () => {
      const page = (): string => readFileSync(path.join(pages, `${name}.md`), 'utf8');

      it('has a page that begins with its name and description', () => {
        assert.ok(page().startsWith(`# privacy-policy/${name}\n\n${meta.docs.description}.\n`));
        assert.ok(meta.docs.url.endsWith(`/docs/rules/${name}.md`));
      });

      it('is described by a sentence that begins with a verb', () => {
        assert.match(meta.docs.description, /^Reports [^.]+$/);
      });

      it('has a page with every section', () => {
        for (const section of [
          '## What it finds',
          '## Options',
          '## When not to use it',
          '## What it cannot see',
        ]) {
          assert.ok(page().includes(`\n${section}\n`), section);
        }
      });

      it('declares the languages of the files that it is for', () => {
        assert.deepEqual(meta.languages, [
          'js/js',
          'html/html',
          'css/css',
          'json/*',
          'yaml/*',
          'yml/*',
          'toml/*',
          'privacy-policy/*',
        ]);
      });

      it('stands in every config', () => {
        for (const config of [plugin.configs.recommended, plugin.configs.strict, plugin.configs.standalone]) {
          assert.ok(config.some(({ rules: on }) => on?.[`privacy-policy/${name}`] !== undefined));
        }
      });

      it('has the verdicts as message ids, and an option for each, if it judges', () => {
        if (meta.schema.length === 0) return;
        assert.deepEqual(Object.keys(meta.messages), [...VERDICTS, 'suggestion']);
      });

      it('has a source of its own', () => {
        assert.ok(existsSync(path.join(sources, `${name}.ts`)));
      });
    });
  }

  it('is known to the plugin, if it has a page or a source', () => {
    const names = Object.keys(rules).sort();
    assert.deepEqual(
      readdirSync(pages)
        .map((file) => path.parse(file).name)
        .sort(),
      names,
    );
    assert.deepEqual(
      readdirSync(sources)
        .map((file) => path.parse(file).name)
        .filter((name) => name !== 'index')
        .sort(),
      names,
    );
  });
});
