import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import plugin from 'eslint-plugin-privacy-policy';
import { REPO } from '../support/expected.js';
import { runCommand, type JsonResult } from '../support/run-check.js';
import { withSite } from '../support/temp-site.js';

type Config = NonNullable<ConstructorParameters<typeof ESLint>[0]>['overrideConfig'];

/** Programs that use real packages, and code of ours, whose files import each other. */
const TREES = {
  programs: 'test/oracle/programs',
  rules: 'eslint-plugin/src/rules',
  server: 'server/src',
  client: 'client/src',
};
const POLICY = `# Privacy

## 1. Cookies

This site does not use cookies, and it stores nothing on your device.

## 2. Logs

Our logs hold the time of a request and nothing else.

## 3. Others

We use no analytics, we send no email, and we do not share your data with anyone.
`;

function realTree(): Record<string, string> {
  const files: Record<string, string> = {
    'PRIVACY.md': POLICY,
    'privacy-promises.yml': 'version: 1\npolicy: PRIVACY.md\nfiles: { include: ["**"] }\n',
  };
  for (const [name, folder] of Object.entries(TREES)) {
    const root = path.join(REPO, folder);
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.relative(root, path.join(entry.parentPath, entry.name));
      if (!/\.(?:[cm]?js|[cm]?ts|[jt]sx)$/.test(file) || file.includes('node_modules')) continue;
      files[`${name}/${file.replaceAll('\\', '/')}`] = readFileSync(path.join(root, file), 'utf8');
    }
  }
  return files;
}

function rowsOf(results: readonly Pick<JsonResult, 'filePath' | 'messages'>[], root: string): string[] {
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, messageId, message, line, column, endLine, endColumn }) =>
        [
          path.relative(root, filePath).replaceAll('\\', '/'),
          `${line}:${column}-${endLine}:${endColumn} ${ruleId} ${messageId} ${message}`,
        ].join(' '),
      ),
    )
    .sort();
}

describe('check and ESLint', () => {
  it('say the same of a real tree that is checked in threads', () => {
    const tree = realTree();
    assert.ok(Object.keys(tree).length > 400, 'enough files for threads to start');
    return withSite(tree, async (root) => {
      const eslint = new ESLint({
        cwd: root,
        overrideConfigFile: true,
        overrideConfig: [
          ...plugin.configs.strict,
          { files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'] },
          { files: ['**/*.{ts,cts,mts,tsx}'], languageOptions: { parser } },
        ] as Config,
      });
      const linted = rowsOf(await eslint.lintFiles(Object.keys(TREES)), root);
      const { out } = await runCommand(['check', '--strict', '--format', 'json'], root);
      const checked = rowsOf(JSON.parse(out) as JsonResult[], root);
      assert.ok(checked.length > 150, 'there is something to say');
      assert.deepEqual(checked, linted);
    });
  }).timeout(180_000);
});
