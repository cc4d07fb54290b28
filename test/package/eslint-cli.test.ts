import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { JsonResult } from '../support/run-check.js';
import { REPO } from '../support/expected.js';
import { TemporarySite } from '../support/temporary-site.js';
import { fileOf, run, type Run } from './tools.js';

const PLUGIN = pathToFileURL(path.join(REPO, 'eslint-plugin/dist/index.js')).href;
const POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n';
const COOKIE = 'document.cookie = "a=b";\n';

const CONFIG = `import privacyPolicy from '${PLUGIN}';\nexport default [...privacyPolicy.configs.recommended];\n`;

/** Rule ids by file, of a run with `--format json`. */
const found = ({ out, err }: Run): Record<string, string[]> => {
  assert.ok(out.startsWith('['), err);
  return Object.fromEntries(
    (JSON.parse(out) as JsonResult[]).map(({ filePath, messages }) => [
      path.basename(filePath),
      messages.map(({ ruleId, message }) => (ruleId ?? message).replace(/^privacy-policy\//, '')),
    ]),
  );
};

for (const version of ['eslint9', 'eslint']) {
  describe(`the command line of ${version === 'eslint' ? 'ESLint 10' : 'ESLint 9'}`, () => {
    const bin = path.join(REPO, 'node_modules', version, 'bin/eslint.js');
    let site: TemporarySite;
    const eslint = (...args: string[]): Run => run(process.execPath, [bin, ...args], site.root);

    beforeEach(() => {
      site = new TemporarySite({ 'PRIVACY.md': POLICY, 'a.js': COOKIE, 'eslint.config.mjs': CONFIG });
    });
    afterEach(() => site.remove());

    it('serves no cached result of an older policy', () => {
      const cached = (): Record<string, string[]> => found(eslint('--cache', '--format', 'json', 'a.js'));
      assert.deepEqual(cached(), { 'a.js': ['cookies'] });
      assert.ok(existsSync(site.path('.eslintcache')));
      assert.deepEqual(cached(), { 'a.js': ['cookies'] });
      site.write('PRIVACY.md', '# Privacy\n\n## 2.1 Cookies\n\nWe use cookies.\n');
      assert.deepEqual(cached(), { 'a.js': [] });
      site.write('privacy-promises.yml', 'version: 1\npolicy: other.md\n');
      site.write('other.md', POLICY);
      assert.deepEqual(cached(), { 'a.js': ['cookies'] });
      site.write('other.md', '# Privacy\n\nWe use cookies.\n');
      assert.deepEqual(cached(), { 'a.js': [] });
    });

    it('changes nothing with --fix', () => {
      site.write('a.js', 'fetch("http://x.example/a");\nconsole.log(req.body);\n');
      const before = readFileSync(site.path('a.js'), 'utf8');
      eslint('--fix', 'a.js');
      assert.equal(readFileSync(site.path('a.js'), 'utf8'), before);
    });

    it('takes old findings out with --suppress-all, and reports new ones', () => {
      assert.equal(eslint('--suppress-all', 'a.js').code, 0);
      assert.deepEqual(JSON.parse(readFileSync(site.path('eslint-suppressions.json'), 'utf8')), {
        'a.js': { 'privacy-policy/cookies': { count: 1 } },
      });
      assert.equal(eslint('a.js').code, 0);
      site.write('a.js', COOKIE + COOKIE);
      assert.equal(eslint('a.js').code, 1);
    });

    it('reports directives that are not used, and leaves those that are', () => {
      const reason = '-- 2.1: agreed with counsel';
      site.write(
        'a.js',
        `${COOKIE.trimEnd()} // eslint-disable-line privacy-policy/cookies ${reason}\nstart(); // eslint-disable-line privacy-policy/email ${reason}\n`,
      );
      const { out } = eslint('--report-unused-disable-directives', '--format', 'json', 'a.js');
      const [{ messages }] = JSON.parse(out) as [JsonResult];
      assert.deepEqual(
        messages.map(({ ruleId, line }) => [ruleId, line]),
        [
          ['privacy-policy/require-suppression-reason', 2],
          [null, 2],
        ],
      );
    });

    it('finds the same beside typescript-eslint, Vue, Svelte and Astro', () => {
      site.write(
        'eslint.config.mjs',
        `import privacyPolicy from '${PLUGIN}';
import tseslint from '${pathToFileURL(fileOf('typescript-eslint')).href}';
import vue from '${pathToFileURL(fileOf('eslint-plugin-vue')).href}';
import svelte from '${pathToFileURL(fileOf('eslint-plugin-svelte')).href}';
import astro from '${pathToFileURL(fileOf('eslint-plugin-astro')).href}';
export default [
  ...tseslint.configs.recommended,
  ...vue.configs['flat/base'],
  ...svelte.configs['flat/base'],
  ...astro.configs['flat/base'],
  { rules: { '@typescript-eslint/no-unused-vars': 'off' } },
  ...privacyPolicy.configs.recommended,
];
`,
      );
      site.write('b.ts', `const x: string = 'a';\n${COOKIE}`);
      site.write('C.vue', `<script>\n${COOKIE}</script>\n<template><p>hi</p></template>\n`);
      site.write('D.svelte', `<script>\n${COOKIE}</script>\n<p>hi</p>\n`);
      site.write('e.astro', `---\nAstro.cookies.set('a', 'b');\n---\n<p>hi</p>\n`);
      assert.deepEqual(found(eslint('--format', 'json', '.')), {
        'a.js': ['cookies'],
        'b.ts': ['cookies'],
        'C.vue': ['cookies'],
        'D.svelte': ['cookies'],
        'e.astro': ['cookies'],
        'eslint.config.mjs': [],
      });
    });

    // ESLint 9 learned to run in several threads late in its life.
    it('finds the same in several threads', () => {
      for (const name of ['b', 'c', 'd']) site.write(`${name}.js`, COOKIE);
      const several = eslint('--concurrency', '2', '--format', 'json', 'a.js', 'b.js', 'c.js', 'd.js');
      assert.deepEqual(found(several), {
        'a.js': ['cookies'],
        'b.js': ['cookies'],
        'c.js': ['cookies'],
        'd.js': ['cookies'],
      });
    });
  });
}
