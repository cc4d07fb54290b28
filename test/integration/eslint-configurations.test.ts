import assert from 'node:assert/strict';
import path from 'node:path';
import { ESLint as ESLint10 } from 'eslint';
import { ESLint as ESLint9 } from 'eslint9';
import plugin from 'eslint-plugin-privacy-policy';
import { LanguageClient } from '../support/language-client.js';
import { runCommand, type JsonResult } from '../support/run-check.js';
import { withSite } from '../support/temp-site.js';

type Config = NonNullable<ConstructorParameters<typeof ESLint10>[0]>['overrideConfig'];
type Rows = Record<string, [rule: string | null, line: number, column: number][]>;

const HOSTS = { 'ESLint 9': ESLint9 as unknown as typeof ESLint10, 'ESLint 10': ESLint10 };

const SITE = {
  'PRIVACY.md': `# Privacy policy

## 1 Cookies

This site does not use cookies.

## 2 Logs

Our server logs record the IP address and the time of access. The logs are kept for five years.
`,
  'deploy/nginx/nginx.conf': `http {
  log_format main '$remote_addr [$time_local] "$http_referer"';
  include conf.d/*.conf;
}
`,
  'deploy/nginx/conf.d/shop.conf': `server {
  access_log /var/log/a.log main;
  # eslint-disable-next-line privacy-policy/cookies -- 1: for tests
  add_header Set-Cookie "a=1";
  # privacy-policy-ignore-next-line cookies -- 1: for tests
  add_header Set-Cookie "b=1";
  add_header Set-Cookie "c=1";
  # eslint-disable
  add_header Set-Cookie "d=1";
  # eslint-enable
  add_header Set-Cookie "e=1"; # eslint-disable-line
}
`,
  'public/.htaccess': `# all of it
Header set Set-Cookie "f=1"
`,
  'sites-available/old': '<VirtualHost *:80>\n  CustomLog logs/a "%h %{Cookie}i"\n</VirtualHost>\n',
  'logrotate.d/shop': '/var/log/a.log {\n  weekly\n  rotate 8\n}\n',
  'deploy/journald.conf': '[Journal]\nMaxRetentionSec=1month\n',
};

/** What must be said, by every one that is asked. */
const EXPECTED: Rows = {
  'deploy/journald.conf': [['privacy-policy/retention', 2, 1]],
  'deploy/nginx/conf.d/shop.conf': [['privacy-policy/cookies', 7, 3]],
  'deploy/nginx/nginx.conf': [['privacy-policy/log-fields', 2, 48]],
  'logrotate.d/shop': [['privacy-policy/retention', 3, 3]],
  'public/.htaccess': [['privacy-policy/cookies', 2, 1]],
  'sites-available/old': [['privacy-policy/log-fields', 2, 24]],
};

function rowsOf(results: readonly JsonResult[], root: string): Rows {
  return Object.fromEntries(
    results
      .filter(({ messages }) => messages.length > 0)
      .map(({ filePath, messages }): [string, Rows[string]] => [
        path.relative(root, filePath),
        messages.map(({ ruleId, line, column }) => [ruleId, line, column]),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('configurations of servers', () => {
  after(() => LanguageClient.killAll());

  for (const [version, ESLint] of Object.entries(HOSTS)) {
    it(`are linted by ${version} in languages of their own`, () =>
      withSite(SITE, async (root) => {
        const eslint = new ESLint({
          cwd: root,
          overrideConfigFile: true,
          overrideConfig: plugin.configs.standalone as Config,
        });
        assert.deepEqual(rowsOf((await eslint.lintFiles(['.'])) as unknown as JsonResult[], root), EXPECTED);
        for (const file of Object.keys(EXPECTED)) {
          const { language } = (await eslint.calculateConfigForFile(path.join(root, file))) as {
            language?: { visitorKeys?: object };
          };
          assert.deepEqual(Object.keys(language?.visitorKeys ?? {}), [
            'Document',
            'Directive',
            'Word',
            'Script',
          ]);
        }
      }));

    it(`are walked by the rules of others in ${version}`, () =>
      withSite(
        { 'PRIVACY.md': SITE['PRIVACY.md'], 'a.nginx': 'http { a_by_lua_block { x } user "b"; }' },
        async (root) => {
          const seen: string[] = [];
          const visit = (node: {
            type: string;
            range: number[];
            loc: { start: { column: number } };
          }): void => {
            seen.push(`${node.type} ${node.range.join('-')} ${node.loc.start.column}`);
          };
          const eslint = new ESLint({
            cwd: root,
            overrideConfigFile: true,
            overrideConfig: [
              {
                files: ['**/*.nginx'],
                language: 'privacy-policy/nginx',
                plugins: {
                  'privacy-policy': plugin,
                  own: { rules: { walk: { create: () => ({ '*': visit }) } } },
                },
                rules: { 'own/walk': 'error' },
              },
            ] as unknown as Config,
          });
          await eslint.lintFiles(['a.nginx']);
          assert.deepEqual(seen, [
            'Document 0-39 0',
            'Directive 0-39 0',
            'Word 0-4 0',
            'Directive 7-27 7',
            'Word 7-21 7',
            'Script 23-26 23',
            'Directive 28-37 28',
            'Word 28-32 28',
            'Word 33-36 33',
          ]);
        },
      ));
  }

  it('are checked by the command', () =>
    withSite(SITE, async (root) => {
      const run = await runCommand(['check', '--format', 'json'], root);
      assert.equal(run.code, 1);
      assert.deepEqual(rowsOf(JSON.parse(run.out) as JsonResult[], root), EXPECTED);
    }));

  it('are checked by the server', () =>
    withSite(SITE, async (root) => {
      const { client } = await LanguageClient.start([root]);
      for (const [file, rows] of Object.entries(EXPECTED)) {
        await client.open(path.join(root, file), SITE[file as keyof typeof SITE]);
        const { diagnostics } = await client.diagnosticsOf(path.join(root, file));
        assert.deepEqual(
          diagnostics.map(({ code, range }) => [code, range.start.line + 1, range.start.character + 1]),
          rows,
          file,
        );
      }
      assert.equal(await client.stop(), 0);
    }));

  it('that cannot be read are named with their place, and the others are still checked', () =>
    withSite({ ...SITE, 'a.nginx': 'server {\n' }, async (root) => {
      const run = await runCommand(['check', '--format', 'json'], root);
      const [broken] = (JSON.parse(run.out) as JsonResult[]).filter(({ filePath }) =>
        /a\.nginx$/.test(filePath),
      );
      assert.deepEqual(
        broken?.messages.map(({ fatal, line, message }) => [fatal, line, message]),
        [[true, 2, 'Parsing error: unexpected end of file, expecting "}"']],
      );
    }));
});
