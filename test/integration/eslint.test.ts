import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ESLint as ESLint10 } from 'eslint';
import { ESLint as ESLint9 } from 'eslint9';
import plugin from 'eslint-plugin-privacy-policy';
import { expectedSites } from '../support/expected.js';
import { runCommand, type JsonResult } from '../support/run-check.js';

type Config = NonNullable<ConstructorParameters<typeof ESLint10>[0]>['overrideConfig'];

const HOSTS = { 'ESLint 9': ESLint9 as unknown as typeof ESLint10, 'ESLint 10': ESLint10 };

/** What is wrong with the policy itself, ESLint reports in the first file of the run: see the rules' pages. */
const ABOUT_THE_POLICY = /^privacy-policy\/(?:valid-setup|stale-promises|contradictory-clauses)$/;

/** Everything both ways of running us say of a source file, in the same words. */
function rowsOf(results: readonly { filePath: string; messages: JsonResult['messages'] }[]): object[] {
  return results
    .map(({ filePath, messages }) => ({
      filePath,
      messages: messages.filter(({ ruleId }) => !ABOUT_THE_POLICY.test(ruleId ?? '')),
    }))
    .filter(({ messages }) => messages.length > 0)
    .map(({ filePath, messages }) => ({
      filePath,
      messages: messages.map(
        ({ ruleId, messageId, severity, message, line, column, endLine, endColumn }) => ({
          ruleId,
          messageId,
          severity,
          message,
          line,
          column,
          endLine,
          endColumn,
        }),
      ),
    }))
    .sort((a, b) => (a.filePath < b.filePath ? -1 : 1));
}

for (const [version, ESLint] of Object.entries(HOSTS)) {
  describe(`${version} with our configs`, () => {
    for (const site of expectedSites()) {
      it(`says of ${site.name} what the command says`, async () => {
        const eslint = new ESLint({
          cwd: site.root,
          overrideConfigFile: true,
          overrideConfig: plugin.configs.standalone as Config,
        });
        const linted = rowsOf(await eslint.lintFiles(['.']));
        const checked = JSON.parse(
          (await runCommand(['check', '--format', 'json'], site.root)).out,
        ) as JsonResult[];
        assert.deepEqual(linted, rowsOf(checked));
      });
    }

    it('takes part in a set-up that also lints JSON, and leaves it alone', async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'privacy-policy-'));
      try {
        writeFileSync(path.join(folder, 'PRIVACY.md'), '# Privacy\n\nThis site does not use cookies.\n');
        writeFileSync(path.join(folder, 'a.js'), 'document.cookie = "a=b";\n');
        const eslint = new ESLint({
          cwd: folder,
          overrideConfigFile: true,
          overrideConfig: [
            ...plugin.configs.recommended,
            { files: ['**/*.js'], rules: { 'no-var': 'error' } },
          ] as Config,
        });
        const [result, ...others] = await eslint.lintFiles(['a.js']);
        assert.deepEqual(others, []);
        assert.deepEqual(
          result!.messages.map(({ ruleId, messageId }) => [ruleId, messageId]),
          [['privacy-policy/cookies', 'contradicted']],
        );
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it('looks at the markup of pages that the user lints, and brings in no file of its own', async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'privacy-policy-'));
      try {
        writeFileSync(path.join(folder, 'PRIVACY.md'), '# Privacy\n\nWe share nothing with anyone.\n');
        writeFileSync(path.join(folder, 'a.html'), '<p>\n<script src="https://x.example/a.js"></script>\n');
        writeFileSync(
          path.join(folder, 'b.html'),
          '<!-- eslint-disable-next-line privacy-policy/third-parties -- agreed -->\n' +
            '<script src="https://x.example/a.js"></script>\n',
        );
        writeFileSync(path.join(folder, 'c.js'), 'alert(1);\n');
        const rows = [];
        for (const lintsPages of [false, true]) {
          const pages = { files: ['**/*.html'], language: 'privacy-policy/html', plugins: {} };
          const eslint = new ESLint({
            cwd: folder,
            overrideConfigFile: true,
            overrideConfig: [...plugin.configs.recommended, ...(lintsPages ? [pages] : [])] as Config,
          });
          const results = await eslint.lintFiles(['.']);
          rows.push(
            results.map(({ filePath, messages }) => [
              path.basename(filePath),
              ...messages.map(({ ruleId, messageId, line, column }) => [ruleId, messageId, line, column]),
            ]),
          );
        }
        assert.deepEqual(rows, [
          [['c.js']],
          [['a.html', ['privacy-policy/third-parties', 'contradicted', 2, 1]], ['b.html'], ['c.js']],
        ]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it('follows imports into other files, unless the settings say no', async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'privacy-policy-'));
      try {
        writeFileSync(path.join(folder, 'PRIVACY.md'), '# Privacy\n\nWe do not log e-mail addresses.\n');
        writeFileSync(
          path.join(folder, 'log.js'),
          'import winston from "winston";\nexport const logger = winston.createLogger();\n',
        );
        writeFileSync(
          path.join(folder, 'a.js'),
          'import { logger } from "./log.js";\nlogger.info(user.email);\n',
        );
        const messages = [];
        for (const crossFile of [true, false]) {
          const eslint = new ESLint({
            cwd: folder,
            overrideConfigFile: true,
            overrideConfig: [
              ...plugin.configs.recommended,
              { settings: { privacyPolicy: { crossFile } } },
            ] as Config,
          });
          const results = await eslint.lintFiles(['.']);
          messages.push(...results.flatMap((result) => result.messages.map(({ message }) => message)));
        }
        assert.deepEqual(
          messages.map((message) => message.split(':')[0]),
          ["Logs the user's e-mail address (winston)", "Logs the user's e-mail address (logger)"],
        );
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it('says once a run that there is no policy', async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'privacy-policy-'));
      try {
        for (const name of ['a.js', 'b.js', 'c.js'])
          writeFileSync(path.join(folder, name), 'document.cookie = "a=b";\n');
        const eslint = new ESLint({
          cwd: folder,
          overrideConfigFile: true,
          overrideConfig: plugin.configs.recommended as Config,
        });
        const messages = (await eslint.lintFiles(['.'])).flatMap((result) => result.messages);
        assert.deepEqual(
          messages.map(({ ruleId }) => ruleId),
          ['privacy-policy/valid-setup'],
        );
        assert.match(messages[0]!.message, /^No privacy policy found: /);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
}

describe('the configs', () => {
  it('name themselves and the files they are for', () => {
    for (const config of [
      ...plugin.configs.recommended,
      ...plugin.configs.strict,
      ...plugin.configs.standalone,
    ]) {
      assert.match(config.name ?? '', /^privacy-policy\//);
      assert.ok(Array.isArray(config.files) && config.files.length > 0);
    }
  });

  it('carry a digest of the policies, for the cache of ESLint', () => {
    const { settings } = plugin.configs.recommended[0]!;
    assert.match((settings?.['privacyPolicy'] as { digest: string }).digest, /^[0-9a-f]{16}$/);
  });
});
