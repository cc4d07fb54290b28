import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint as ESLint10 } from 'eslint';
import { ESLint as ESLint9 } from 'eslint9';
import plugin from 'eslint-plugin-privacy-policy';
import { REPO } from '../support/expected.js';
import { LanguageClient } from '../support/language-client.js';
import { runCommand, type JsonResult } from '../support/run-check.js';
import { withSite } from '../support/temp-site.js';

type Config = NonNullable<ConstructorParameters<typeof ESLint10>[0]>['overrideConfig'];

const HOSTS = { 'ESLint 9': ESLint9 as unknown as typeof ESLint10, 'ESLint 10': ESLint10 };
const FOLDER = path.join(REPO, 'test/fixtures/pages');

/** Where each finding of a folder begins, with its rule, as its `expected.txt` says. */
function expectedIn(folder: string): string[] {
  const lines = readFileSync(path.join(FOLDER, folder, 'expected.txt'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [, place, rule] = /^(.+:\d+:\d+)-\S+\s+\S+\s+(\S+)/.exec(line)!;
    return `${place} ${rule}`;
  });
}

/** A site of all files of a folder, in a folder of its own. */
function siteOf(folder: string): Record<string, string> {
  const names = readdirSync(path.join(FOLDER, folder)).filter((name) => name !== 'expected.txt');
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(FOLDER, folder, name), 'utf8')]),
  );
}

/** What is said, with or without ESLint: a comment of ours switches nothing off in ESLint. */
function placesOf(results: readonly JsonResult[], root: string): string[] {
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, line, column }) => `${path.relative(root, filePath)}:${line}:${column} ${ruleId}`,
    ),
  );
}

describe('pages, style sheets, templates and hosting files', () => {
  after(() => LanguageClient.killAll());

  for (const folder of readdirSync(FOLDER).filter((name) => name.startsWith('ng.'))) {
    for (const [version, ESLint] of Object.entries(HOSTS)) {
      it(`are linted by ${version} in languages of their own: ${folder}`, () =>
        withSite(siteOf(folder), async (root) => {
          const eslint = new ESLint({
            cwd: root,
            overrideConfigFile: true,
            overrideConfig: plugin.configs.standalone as Config,
          });
          const results = (await eslint.lintFiles(['.'])) as unknown as JsonResult[];
          assert.deepEqual(placesOf(results, root).sort(), expectedIn(folder).sort());
        }));
    }

    it(`are checked by the server: ${folder}`, () =>
      withSite(siteOf(folder), async (root) => {
        const { client } = await LanguageClient.start([root]);
        const places: string[] = [];
        for (const [name, text] of Object.entries(siteOf(folder))) {
          if (name === 'PRIVACY.md') continue;
          await client.open(path.join(root, name), text);
          const { diagnostics } = await client.diagnosticsOf(path.join(root, name));
          places.push(
            ...diagnostics.map(
              ({ code, range }) => `${name}:${range.start.line + 1}:${range.start.character + 1} ${code}`,
            ),
          );
        }
        assert.deepEqual(places.sort(), expectedIn(folder).sort());
        assert.equal(await client.stop(), 0);
      }));
  }

  it('are brought in by no preset that the user has not asked for', () =>
    withSite({ ...siteOf('ng.css'), ...siteOf('ng.hosting') }, async (root) => {
      const eslint = new ESLint10({
        cwd: root,
        overrideConfigFile: true,
        overrideConfig: plugin.configs.recommended as Config,
        errorOnUnmatchedPattern: false,
      });
      assert.deepEqual(placesOf((await eslint.lintFiles(['.'])) as unknown as JsonResult[], root), []);
    }));

  it('do not fail for a script that cannot be read: its place is named, and the rest is checked', () =>
    withSite(
      {
        'PRIVACY.md': siteOf('ng.html')['PRIVACY.md']!,
        'a.html': '<p>\n<script>var = 1</script>\n<img src="https://a.example/">',
        'b.html': '<script>if (</script>\n<p>text</p>',
      },
      async (root) => {
        const { code, out, err } = await runCommand(['check', '--format', 'json'], root);
        assert.equal(code, 1);
        assert.match(err, /^skipped: the script at a\.html:2:13 cannot be parsed: /m);
        const [page] = JSON.parse(out) as JsonResult[];
        assert.deepEqual(
          page!.messages.map(({ ruleId, line, column }) => [ruleId, line, column]),
          [['privacy-policy/third-parties', 3, 1]],
        );
        const alone = await runCommand(['check', 'b.html'], root);
        assert.deepEqual([alone.code, /b\.html:1:\d+ cannot be parsed/.test(alone.err)], [0, true]);
      },
    ));
});
