import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { REPO } from '../support/expected.js';
import { LOCKED } from '../support/locked-files.js';
import { runCommand, type CommandRun, type JsonResult } from '../support/run-check.js';
import { withSite } from '../support/temp-site.js';

const POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n';
const COOKIE = 'document.cookie = "a=b";\n';
const COOKIE_MESSAGE =
  'Sets the cookie "a" (document.cookie): contradicted by PRIVACY.md:5 §2.1 Cookies: "This site does not use cookies."';

/** Runs the command in a site of these files. */
const run = (files: Record<string, string>, ...args: string[]): Promise<CommandRun> =>
  withSite(files, (root) => runCommand(args, root));

/** No answer may be a stack trace. */
function assertPlain({ out, err }: CommandRun): void {
  assert.doesNotMatch(out + err, /\n\s+at |Error:|defect of the program/);
}

describe('privacy-policy check', () => {
  it('shows a breach with its code and its clause', async () => {
    const result = await run({ 'PRIVACY.md': POLICY, 'a.js': `\n${COOKIE}` }, 'check');
    assert.deepEqual(result, {
      code: 1,
      err: '',
      out: `a.js
  2:1  contradicted  privacy-policy/cookies
    2 | document.cookie = "a=b";
      | ^^^^^^^^^^^^^^^^^^^^^^^
    ${COOKIE_MESSAGE}
    --> PRIVACY.md:5:1
    5 | This site does not use cookies.
      | -------------------------------

1 finding (1 contradicted) in 1 file against PRIVACY.md.
`,
    });
  });

  it('says what was examined when there is no breach', async () => {
    const result = await run({ 'PRIVACY.md': POLICY, 'a.js': 'ok();\n', 'b.ts': '' }, 'check');
    assert.deepEqual(result, { code: 0, err: '', out: 'No breach found in 2 files against PRIVACY.md.\n' });
  });

  it("gives ESLint's json", async () => {
    const [file] = await withSite({ 'PRIVACY.md': POLICY, 'a.js': COOKIE }, async (root) => {
      const result = await runCommand(['check', '--format', 'json'], root);
      return (JSON.parse(result.out) as JsonResult[]).map((entry) => ({
        ...entry,
        filePath: path.relative(root, entry.filePath),
      }));
    });
    assert.deepEqual(file, {
      filePath: 'a.js',
      messages: [
        {
          ruleId: 'privacy-policy/cookies',
          severity: 2,
          message: COOKIE_MESSAGE,
          line: 1,
          column: 1,
          messageId: 'contradicted',
          endLine: 1,
          endColumn: 24,
        },
      ],
      suppressedMessages: [],
      errorCount: 1,
      fatalErrorCount: 0,
      warningCount: 0,
      fixableErrorCount: 0,
      fixableWarningCount: 0,
      source: COOKIE,
      usedDeprecatedRules: [],
    });
  });

  it('checks every other file beside one with a syntax error', async () => {
    const result = await run({ 'PRIVACY.md': POLICY, 'a.js': 'let = = 3;\n', 'b.js': COOKIE }, 'check');
    assert.equal(result.code, 1);
    assertPlain(result);
    assert.match(result.out, /^a\.js\n {2}1:\d+ {2}not checked {2}Parsing error: /);
    assert.ok(result.out.includes(COOKIE_MESSAGE));
    assert.match(result.out, /1 file could not be parsed\.\n$/);
  });

  it('reads scripts, modules and CommonJS without being told which', async () => {
    const files = {
      'PRIVACY.md': POLICY,
      'script.js': 'var await = 1; with (document) { cookie; }\ndocument.cookie = "a=b";\n',
      'commonjs.js': 'const fs = require("fs");\nif (!fs) return;\ndocument.cookie = "a=b";\n',
      'module.js': 'import x from "y";\nawait x;\ndocument.cookie = "a=b";\n',
      'legacy.js':
        'var octal = 010; delete octal;\ndocument.cookie = "a=b";\nfunction f(a, { b }, ...c) { return a => a + b; }\n',
      'page.jsx': 'export default () => <a href="/">{void (document.cookie = "a=b")}</a>;\n',
      'old.ts': 'const a = <string>document.cookie;\ndocument.cookie = "a=b";\n',
      'decorated.ts': '@sealed class A { @log() m(@param p: string) {} }\ndocument.cookie = "a=b";\n',
      'hashbang.js': '#!/usr/bin/env node\ndocument.cookie = "a=b";\n',
    };
    const result = await run(files, 'check', '--format', 'json');
    const rows = (JSON.parse(result.out) as JsonResult[]).map(({ filePath, messages }) => [
      path.basename(filePath),
      ...messages.map(({ message }) => message),
    ]);
    assert.deepEqual(
      rows,
      Object.keys(files)
        .filter((name) => name !== 'PRIVACY.md')
        .sort()
        .map((name) => [name, COOKIE_MESSAGE]),
    );
  });

  it('leaves out what git ignores, unless told otherwise or named outright', async () => {
    const files = {
      'PRIVACY.md': POLICY,
      '.gitignore': '/generated/\n*.local.js\n!keep.local.js\n',
      'generated/a.js': COOKIE,
      'b.local.js': COOKIE,
      'keep.local.js': COOKIE,
      'c.test.js': COOKIE,
    };
    const checked = async (...args: string[]): Promise<string[]> =>
      (JSON.parse((await run(files, 'check', '--format', 'json', ...args)).out) as JsonResult[]).map(
        ({ filePath }) => path.basename(filePath),
      );
    assert.deepEqual(await checked(), ['keep.local.js']);
    assert.deepEqual(await checked('--no-ignore'), ['b.local.js', 'c.test.js', 'a.js', 'keep.local.js']);
    assert.deepEqual(await checked('c.test.js', 'generated/a.js'), ['c.test.js', 'a.js']);
  });

  it('names what it skips because it is minified, and checks it when it is named outright', async () => {
    const files = {
      'PRIVACY.md': POLICY,
      'a.js': 'ok();\n',
      'vendor.min.js': COOKIE,
      'bundle.js': `${'x();'.repeat(2000)}\n${COOKIE}`,
    };
    assert.deepEqual(await run(files, 'check'), {
      code: 0,
      err:
        'skipped: bundle.js looks minified. Name it outright to have it checked.\n' +
        'skipped: vendor.min.js looks minified. Name it outright to have it checked.\n',
      out: 'No breach found in 1 file against PRIVACY.md.\n',
    });
    assert.equal((await run(files, 'check', 'vendor.min.js')).code, 1);
  });

  it('honors comments that switch a finding off', async () => {
    const files = {
      'PRIVACY.md': POLICY,
      'a.js': `// eslint-disable-next-line privacy-policy/cookies -- 2.1: agreed with counsel\n${COOKIE}`,
      'b.js': `// privacy-policy-ignore-next-line cookies -- 2.1: agreed with counsel\n${COOKIE}`,
    };
    assert.equal((await run(files, 'check')).code, 0);
  });

  it('fails only on what --fail-on names, and shows only contradictions with --quiet', async () => {
    const files = { 'PRIVACY.md': POLICY, 'a.js': 'navigator.sendBeacon("https://other.example/x");\n' };
    assert.equal((await run(files, 'check')).code, 1);
    const lenient = await run(files, 'check', '--fail-on', 'contradicted');
    assert.equal(lenient.code, 0);
    assert.match(lenient.out, /1 finding \(1 undisclosed\)/);
    assert.equal(
      (await run(files, 'check', '--quiet')).out,
      'No breach found in 1 file against PRIVACY.md.\n',
    );
  });

  describe('with bad input', () => {
    it('says where it looked for a policy, once, and how to name one', async () => {
      const result = await run({ 'a.js': COOKIE, 'b.js': COOKIE, 'deep/c.js': COOKIE }, 'check');
      assert.equal(result.code, 2);
      assert.equal(result.out, '');
      assert.equal(result.err.split('No privacy policy found').length, 2);
      assert.match(result.err, /PRIVACY\.md.*--policy FILE.*privacy-promises\.yml/s);
      assertPlain(result);
    });

    it('says that a named policy is not there', async () => {
      const result = await run({ 'a.js': COOKIE }, 'check', '--policy', 'gone.md');
      assert.equal(result.code, 2);
      assert.equal(
        result.err,
        'error: gone.md: There is no policy at this path (named by --policy). Correct the path, or put the policy there.\n',
      );
    });

    it('says that a policy cannot be read', async () => {
      const result = await withSite({ 'a.js': COOKIE }, (root) => {
        mkdirSync(path.join(root, 'policy.md'));
        return runCommand(['check', '--policy', 'policy.md'], root);
      });
      assert.equal(result.code, 2);
      assert.match(result.err, /^error: policy\.md: The policy \(named by --policy\) cannot be read: /);
      assertPlain(result);
    });

    it('says that a policy is empty', async () => {
      const result = await run({ 'PRIVACY.md': '\n \n', 'a.js': COOKIE }, 'check');
      assert.equal(result.code, 2);
      assert.match(result.err, /^error: PRIVACY\.md(?::\d+:\d+)?: .*holds no text.*\n$/);
      assertPlain(result);
    });

    for (const [what, bytes] of [
      ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n')],
      ['UTF-16 without a mark', Buffer.from('# Privacy\n\nWe use no cookies.\n', 'utf16le')],
      ['Shift JIS', Buffer.from('834e8362834c815b82cd8e6782a282dc82b982f1814281'.repeat(20), 'hex')],
    ] as const) {
      it(`says that a policy is no text that it knows: ${what}`, async () => {
        const result = await withSite({ 'a.js': COOKIE }, (root) => {
          writeFileSync(path.join(root, 'PRIVACY.txt'), bytes);
          return runCommand(['check'], root);
        });
        assert.equal(result.code, 2);
        assert.match(
          result.err,
          /^error: PRIVACY\.txt:1:1: The policy is no UTF-8 text: .* Save it as .*\n$/,
        );
        assertPlain(result);
      });
    }

    for (const [name, bytes] of [
      ['UTF-8', Buffer.from('\ufeffdocument.cookie = "a=b";\n')],
      ['UTF-16LE', Buffer.from('\ufeffdocument.cookie = "a=b";\n', 'utf16le')],
      ['UTF-16BE', Buffer.from('\ufeffdocument.cookie = "a=b";\n', 'utf16le').swap16()],
    ] as const) {
      it(`counts columns without the byte order mark, as ESLint does: ${name}`, async () => {
        const { out } = await withSite({ 'PRIVACY.md': POLICY }, (root) => {
          writeFileSync(path.join(root, 'a.js'), bytes);
          return runCommand(['check', '--format', 'json'], root);
        });
        const [{ messages }] = JSON.parse(out) as [{ messages: { line: number; column: number }[] }];
        assert.deepEqual(
          messages.map(({ line, column }) => [line, column]),
          [[1, 1]],
        );
      });
    }

    it('warns of a policy in a language that is not read yet, and accuses nobody', async () => {
      const german =
        '# Datenschutz\n\n## Cookies\n\nDiese Website verwendet keine Cookies. Wir geben Ihre Daten nicht an Dritte weiter, ' +
        'es sei denn, wir sind gesetzlich dazu verpflichtet. Die Protokolle werden nach fünf Jahren gelöscht.\n';
      const result = await run({ 'PRIVACY.md': german, 'a.js': COOKIE, 'b.js': COOKIE }, 'check');
      assert.equal(result.code, 0);
      assert.match(
        result.err,
        /^warning: PRIVACY\.md(?::\d+:\d+)?: .*written in German, which is not read yet.*\n$/,
      );
      assertPlain(result);
    });

    it('places a mistake in privacy-promises.yml, and loses no finding', async () => {
      const files = {
        'PRIVACY.md': POLICY,
        'a.js': COOKIE,
        'privacy-promises.yml': 'version: 1\nvendors:\n  - { nmae: stripe }\n',
      };
      const result = await run(files, 'check');
      assert.equal(result.code, 1);
      assert.equal(
        result.err,
        'error: privacy-promises.yml:3:7: "nmae" is not a known key here. Remove it, or correct its spelling.\n',
      );
      assert.ok(result.out.includes(COOKIE_MESSAGE));
      const json = JSON.parse((await run(files, 'check', '--format', 'json')).out) as JsonResult[];
      assert.deepEqual(
        json.map(({ filePath, messages }) => [
          path.basename(filePath),
          messages.map(({ ruleId, line }) => `${ruleId}:${line}`),
        ]),
        [
          ['a.js', ['privacy-policy/cookies:1']],
          ['privacy-promises.yml', ['privacy-policy/valid-setup:3']],
        ],
      );
    });

    for (const [name, args, message] of [
      ['an unknown command', ['chek'], /there is no command "chek"/],
      ['an unknown option', ['check', '--polcy', 'x'], /'--polcy'.*See --help/],
      ['an unknown format', ['check', '--format', 'xml'], /--format takes one of: .*json.*"xml" is none/],
      ['an unknown verdict', ['check', '--fail-on', 'bad'], /--fail-on takes one of: contradicted/],
      ['a path that is not there', ['check', 'nowhere'], /there is no such file or folder: nowhere/],
      ['nothing to check', ['check', 'empty'], /there was nothing to check/],
      ['no policy to explain', ['explain'], /name at least one policy file/],
      ['a policy to explain that is not there', ['explain', 'gone.md'], /there is no such file: gone\.md/],
    ] as const) {
      it(`says what is wrong with ${name}`, async () => {
        const result = await run({ 'PRIVACY.md': POLICY, 'a.js': COOKIE, 'empty/notes.txt': '' }, ...args);
        assert.equal(result.code, 2);
        assert.equal(result.out, '');
        assert.match(result.err, message);
        assertPlain(result);
      });
    }
  });

  it('lists practices as undisclosed where there is no policy, and says so', async () => {
    const result = await run({ 'a.js': COOKIE }, 'practices', '--format', 'json');
    const { practices } = JSON.parse(result.out) as { practices: { kind: string; verdict: string }[] };
    assert.deepEqual(
      practices.map(({ kind, verdict }) => [kind, verdict]),
      [['cookies', 'undisclosed']],
    );
    assert.equal(result.code, 0);
    assert.match(result.err, /No privacy policy found.*--policy FILE/s);
  });

  it('does not list practices beside a policy that was named and is not there', async () => {
    const result = await run({ 'a.js': COOKIE }, 'practices', '--policy', 'legal.md', '--format', 'json');
    assert.deepEqual([result.code, result.out], [2, '']);
  });

  it('names folders and files that it may not read, and checks the others', () =>
    withSite(
      {
        'PRIVACY.md': POLICY,
        'a.js': COOKIE,
        'locked.js': '',
        'src/locked/b.js': '',
        'node_modules/locked/c.js': '',
        'preload.cjs': LOCKED,
      },
      (root) => {
        const { status, stdout, stderr } = spawnSync(
          process.execPath,
          [path.join(REPO, 'eslint-plugin/bin/privacy-policy.js'), 'check', '--format', 'github'],
          {
            cwd: root,
            encoding: 'utf8',
            env: { ...process.env, NODE_OPTIONS: `--require="${root}/preload.cjs"` },
          },
        );
        assert.equal(status, 1);
        assert.equal(
          stderr,
          'skipped: src/locked cannot be listed: EACCES: permission denied. Check its permissions.\n',
        );
        assert.match(stdout, /file=a\.js,line=1/);
        assert.match(stdout, /file=locked\.js.*This file cannot be read: EACCES: permission denied/);
        return Promise.resolve();
      },
    ));

  it('runs as the command that npm links', () => {
    const bin = path.join(REPO, 'eslint-plugin/bin/privacy-policy.js');
    const { status, stdout } = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' });
    assert.deepEqual([status, stdout], [0, '0.1.0\n']);
    for (const command of [[], ['check'], ['explain'], ['init'], ['practices'], ['report']]) {
      const help = spawnSync(process.execPath, [bin, ...command, '--help'], { encoding: 'utf8' });
      assert.equal(help.status, 0);
      assert.match(help.stdout, /^privacy-policy.*\n\nUsage: privacy-policy/);
    }
  });

  it('runs the bundle, unless what it is made of is newer', () =>
    withSite(
      {
        'package.json': '{ "type": "module" }',
        'dist/.tsbuildinfo': '',
        'dist/cli/main.js': 'export const main = () => void process.stdout.write("modules");',
        'dist/bundle/main.js': 'export const main = () => void process.stdout.write("bundle");',
      },
      (root) => {
        mkdirSync(path.join(root, 'bin'));
        const bin = path.join(root, 'bin/privacy-policy.js');
        copyFileSync(path.join(REPO, 'eslint-plugin/bin/privacy-policy.js'), bin);
        const said = (): string => {
          const { stdout, stderr } = spawnSync(process.execPath, [bin], { encoding: 'utf8' });
          return stdout + stderr;
        };
        const [info, bundle] = ['dist/.tsbuildinfo', 'dist/bundle/main.js'].map((file) =>
          path.join(root, file),
        ) as [string, string];
        utimesSync(info, 1000, 1000);
        assert.equal(said(), 'bundle');
        utimesSync(bundle, 500, 500);
        assert.equal(said(), 'modules');
        rmSync(path.join(root, 'dist/bundle'), { recursive: true });
        assert.equal(said(), 'modules');
        rmSync(path.join(root, 'dist'), { recursive: true });
        assert.equal(said(), 'privacy-policy: not built yet. Run "npm run build" in the repository first.\n');
        return Promise.resolve();
      },
    ));
});
