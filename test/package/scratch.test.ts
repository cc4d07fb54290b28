import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packages } from './packed.js';
import { run, type Run } from './tools.js';

/** A project of a user's, outside this repository, that installs what would be published. */
describe('a project that installs the packages', () => {
  let root: string;
  const npx = (...args: string[]): Run => run('npx', ['--no-install', ...args], root);
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };

  before(function () {
    this.timeout(300_000);
    root = realpathSync(mkdtempSync(path.join(tmpdir(), 'privacy-policy-scratch-')));
    write('package.json', '{ "name": "scratch", "private": true, "type": "module" }\n');
    write('PRIVACY.md', '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n');
    write('site.js', 'document.cookie = "lang=ja";\n');
    const tarballs = packages().map(({ file }) => file);
    const installed = run(
      'npm',
      [
        'install',
        '--save-dev',
        '--no-audit',
        '--no-fund',
        '--prefer-offline',
        '--loglevel=error',
        ...tarballs,
        'eslint@10',
      ],
      root,
    );
    assert.equal(installed.code, 0, installed.err);
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('explains the policy and checks the code, as the README says', () => {
    const explained = npx('privacy-policy', 'explain', 'PRIVACY.md');
    assert.equal(explained.code, 0, explained.err);
    assert.match(explained.out, /§2\.1 Cookies/);
    const checked = npx('privacy-policy', 'check');
    assert.equal(checked.code, 1);
    assert.match(
      checked.out,
      /Sets the cookie "lang" \(document\.cookie\): contradicted by PRIVACY\.md:5 §2\.1 Cookies/,
    );
  });

  it('sets itself up, and writes reports', () => {
    const init = npx('privacy-policy', 'init');
    assert.equal(init.code, 0, init.err);
    assert.ok(existsSync(path.join(root, 'privacy-promises.yml')));
    const report = npx('privacy-policy', 'report', '--inventory', 'inventory.csv');
    assert.equal(report.code, 0, report.err);
    assert.match(report.err, /Wrote privacy-report\.html\.\nWrote inventory\.csv\.\n$/);
    assert.match(readFileSync(path.join(root, 'privacy-report.html'), 'utf8'), /^<!doctype html>/);
    const sarif = npx('privacy-policy', 'check', '--format', 'sarif');
    assert.equal((JSON.parse(sarif.out) as { version: string }).version, '2.1.0');
  });

  it('lints with the configs', () => {
    for (const config of ['recommended', 'strict', 'standalone']) {
      write(
        'eslint.config.js',
        `import privacyPolicy from 'eslint-plugin-privacy-policy';\nexport default [...privacyPolicy.configs.${config}];\n`,
      );
      const { code, out, err } = npx('eslint', '--format', 'json', 'site.js');
      assert.equal(code, 1, out + err);
      const [result] = JSON.parse(out) as { messages: { ruleId: string; messageId: string }[] }[];
      assert.deepEqual(
        result!.messages.map(({ ruleId, messageId }) => [ruleId, messageId]),
        [['privacy-policy/cookies', 'contradicted']],
      );
    }
  });

  it('starts the language server', () => {
    const server = npx('privacy-policy-language-server', '--version');
    assert.deepEqual([server.code, server.out], [0, '0.1.0\n'], server.err);
  });
});
