import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePromisesFile } from '#plugin/policy/promises-file.js';
import { runCommand } from '../support/run-check.js';
import { withSite } from '../support/temp-site.js';

const POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n';

const promisesIn = (root: string): string => readFileSync(path.join(root, 'privacy-promises.yml'), 'utf8');

describe('privacy-policy init', () => {
  it('writes a promises file that names the policy and confirms nothing by itself', () =>
    withSite({ 'legal/PRIVACY.md': POLICY }, async (root) => {
      const { code, err, out } = await runCommand(['init'], root);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /"This site does not use cookies\."/);
      assert.match(out, /npx privacy-policy check/);
      const { file, problems } = parsePromisesFile('/privacy-promises.yml', promisesIn(root));
      assert.deepEqual(problems, []);
      assert.deepEqual(file.policy, ['legal/PRIVACY.md']);
      assert.deepEqual(file.promises, []);
    }));

  it('writes readings that are valid once a person has signed them', () =>
    withSite({ 'PRIVACY.md': POLICY }, async (root) => {
      await runCommand(['init'], root);
      const signed = promisesIn(root)
        .replace(/^# (hosts|vendors).*$/gm, '')
        .replace(/^# promises:/m, 'promises:')
        .replace(/^# {3}(?! *#)/gm, '  ')
        .replace(/^( +by:) $/m, '$1 legal@example.com')
        .replace(/^( +on:) $/m, '$1 2026-11-22');
      const { file, problems } = parsePromisesFile('/privacy-promises.yml', signed);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        file.promises.map(({ clause, quote, action, status, by }) => ({ clause, quote, action, status, by })),
        [
          {
            clause: '2.1',
            quote: 'This site does not use cookies.',
            action: 'store',
            status: 'confirmed',
            by: 'legal@example.com',
          },
        ],
      );
    }));

  it('takes in a policy that is kept elsewhere, with its date and hash', () =>
    withSite(
      { 'export/cms.html': `<h2>Cookies</h2><p>This site does not use cookies.</p>`, 'site/a.js': '' },
      async (root) => {
        const site = path.join(root, 'site');
        const { code } = await runCommand(['init', '--from', '../export/cms.html'], site);
        assert.equal(code, 0);
        const text = readFileSync(path.join(site, 'privacy-policy.html'), 'utf8');
        assert.equal(text, readFileSync(path.join(root, 'export/cms.html'), 'utf8'));
        const hash = createHash('sha256').update(text).digest('hex');
        assert.match(
          promisesIn(site),
          new RegExp(
            `snapshot: \\{ from: "\\.\\./export/cms\\.html", on: \\d{4}-\\d\\d-\\d\\d, sha256: ${hash} \\}`,
          ),
        );
        assert.equal((await runCommand(['check'], site)).code, 0);
      },
    ));

  it('overwrites nothing', () =>
    withSite({ 'PRIVACY.md': POLICY, 'privacy-promises.yml': 'version: 1\n' }, async (root) => {
      const { code, err } = await runCommand(['init'], root);
      assert.equal(code, 2);
      assert.match(err, /privacy-promises\.yml is there already/);
      assert.equal(promisesIn(root), 'version: 1\n');
    }));

  it('says how to name a policy that it does not find', () =>
    withSite({ 'a.js': '' }, async (root) => {
      const { code, err } = await runCommand(['init'], root);
      assert.equal(code, 2);
      assert.match(err, /no privacy policy found .*--policy FILE.*--from FILE/s);
    }));
});
