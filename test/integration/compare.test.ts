import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from '../support/run-check.js';
import { withRepository } from '../support/repository.js';
import { withSite } from '../support/temp-site.js';

const POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n';
const cookie = (name: string): string => `document.cookie = "${name}=b";\n`;
const SITE = { 'PRIVACY.md': POLICY, 'old.js': cookie('old'), 'src/gone.js': cookie('gone') };

/** Findings by file and line, and the last line of the report. */
const rows = (out: string): string[] => {
  const lines = out.trimEnd().split('\n');
  let file = '';
  const found = lines.flatMap((line) => {
    if (/^\S+\.js$/.test(line)) file = line;
    const place = /^ {2}(\d+):\d+ {2}\w+ {2}privacy-policy\/([\w-]+)$/.exec(line);
    return place === null ? [] : [`${file}:${place[1]} ${place[2]}`];
  });
  return [...found, lines.at(-1)!];
};

describe('privacy-policy check --diff', () => {
  it('reports what a branch adds, committed or not, and names what it takes away', () =>
    withRepository(SITE, async (repository) => {
      const base = repository.git('rev-parse', '--short=8', 'HEAD').trim();
      repository.git('checkout', '--quiet', '-b', 'feature');
      repository.write('old.js', `start();\n\n${cookie('old')}`);
      repository.write('new.js', cookie('new'));
      repository.write('src/gone.js', 'start();\n');
      repository.commit('second');
      repository.write('dirty.js', cookie('dirty'));
      const { code, out, err } = await runCommand(['check', '--diff', 'main'], repository.root);
      assert.deepEqual([code, err], [1, '']);
      assert.deepEqual(rows(out), [
        'dirty.js:1 cookies',
        'new.js:1 cookies',
        `2 new findings (2 contradicted) since main (${base}) in 4 files against PRIVACY.md. 1 finding stood before.`,
      ]);
      assert.match(
        out,
        /Gone since main \([0-9a-f]{8}\):\n {2}- src\/gone\.js: Sets the cookie "gone" \(document\.cookie\) \(cookies, contradicted\)\n/,
      );
    }));

  it('says that nothing is new, and exits with 0, whatever stood before', () =>
    withRepository({ ...SITE, 'broken.js': 'let = = 3' }, async (repository) => {
      repository.git('checkout', '--quiet', '-b', 'feature');
      repository.write('other.js', 'start();\n');
      const { code, out } = await runCommand(['check', '--diff', 'main'], repository.root);
      assert.equal(code, 0);
      assert.match(
        rows(out).at(-1)!,
        /^No new breach found since main \([0-9a-f]{8}\) in 3 files against PRIVACY\.md; 1 file could not be parsed\. 2 findings stood before\.$/,
      );
    }));

  it('reports old code that a change of the policy turns into a breach', () =>
    withRepository({ ...SITE, 'PRIVACY.md': '# Privacy\n\nWe use cookies.\n' }, async (repository) => {
      repository.git('checkout', '--quiet', '-b', 'feature');
      repository.write('PRIVACY.md', POLICY);
      const { out } = await runCommand(['check', '--diff', 'main'], repository.root);
      assert.deepEqual(rows(out).slice(0, -1), ['old.js:1 cookies', 'src/gone.js:1 cookies']);
    }));

  it('compares with the commit at which the branch left its base, not with the tip of the base', () =>
    withRepository(SITE, async (repository) => {
      repository.git('checkout', '--quiet', '-b', 'feature');
      repository.git('checkout', '--quiet', 'main');
      repository.write('old.js', 'start();\n');
      repository.commit('mended on main');
      repository.git('checkout', '--quiet', 'feature');
      assert.equal((await runCommand(['check', '--diff', 'main'], repository.root)).code, 0);
    }));

  it('follows renamed files, and looks only at the paths that are asked for', () =>
    withRepository(SITE, async (repository) => {
      repository.git('checkout', '--quiet', '-b', 'feature');
      renameSync(repository.path('old.js'), repository.path('src/moved.js'));
      repository.commit('moved');
      repository.write('src/new.js', cookie('new'));
      const all = await runCommand(['check', '--diff', 'main'], repository.root);
      assert.deepEqual(rows(all.out).slice(0, -1), ['src/new.js:1 cookies']);
      const one = await runCommand(['check', '--diff', 'main', 'gone.js'], repository.path('src'));
      assert.equal(one.code, 0);
      assert.equal(one.out.includes('Gone'), false);
      const there = await runCommand(['check', '--diff', 'main'], repository.path('src'));
      assert.deepEqual(rows(there.out).slice(0, -1), ['new.js:1 cookies']);
    }));

  it('leaves nothing behind, neither in the repository nor among temporary files', () =>
    withRepository(SITE, async (repository) => {
      const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('privacy-policy-base-'));
      const before = leftovers();
      const index = readFileSync(repository.path('.git/index'));
      await runCommand(['check', '--diff', 'main'], repository.root);
      assert.deepEqual(leftovers(), before);
      assert.deepEqual(readFileSync(repository.path('.git/index')), index);
      assert.equal(repository.git('status', '--porcelain'), '');
      assert.equal(repository.git('worktree', 'list').trim().split('\n').length, 1);
    }));

  it('says what to fetch where the base is missing', () =>
    withRepository(SITE, async (repository) => {
      const { code, out, err } = await runCommand(['check', '--diff', 'origin/main'], repository.root);
      assert.deepEqual([code, out], [2, '']);
      assert.match(
        err,
        /there is no commit "origin\/main" here\. Fetch it first: git fetch origin main:refs\/remotes\/origin\/main/,
      );
      const option = await runCommand(['check', '--diff=--help'], repository.root);
      assert.match(option.err, /there is no commit "--help" here/);
    }));

  it('says what to fetch in a shallow clone', () =>
    withRepository(SITE, async (repository) => {
      repository.git('checkout', '--quiet', '-b', 'feature');
      repository.write('new.js', cookie('new'));
      repository.commit('second');
      await withSite({}, async (root) => {
        const clone = path.join(root, 'clone');
        const url = pathToFileURL(repository.root).href;
        const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, stdio: 'pipe' });
        git(root, 'clone', '--quiet', '--depth=1', '--branch=feature', url, clone);
        git(clone, 'fetch', '--quiet', '--depth=1', 'origin', 'main:refs/remotes/origin/main');
        // Grafted apart: the two have no commit in common any more.
        const shallow = await runCommand(['check', '--diff', 'origin/main'], clone);
        assert.equal(shallow.code, 2);
        assert.match(shallow.err, /this clone is shallow.*git fetch --unshallow.*fetch-depth: 0/s);
        git(clone, 'fetch', '--quiet', '--unshallow');
        const { code, out } = await runCommand(['check', '--diff', 'origin/main'], clone);
        assert.equal(code, 1);
        assert.deepEqual(rows(out).slice(0, -1), ['new.js:1 cookies']);
      });
    }));

  it('says that it needs a repository', () =>
    withSite(SITE, async (root) => {
      const { code, err } = await runCommand(['check', '--diff', 'main'], root);
      assert.equal(code, 2);
      assert.match(err, /this folder is in no git repository\. Use --baseline FILE instead/);
    }));
});

describe('privacy-policy check --baseline', () => {
  it('reports what is new since it was written, and names what is gone', () =>
    withSite(SITE, async (root) => {
      const write = await runCommand(['check', '--write-baseline', 'ci/baseline.json'], root);
      assert.deepEqual(write, { code: 0, out: '', err: 'Wrote 2 findings to ci/baseline.json.\n' });
      const file = path.join(root, 'ci/baseline.json');
      assert.deepEqual(
        (JSON.parse(readFileSync(file, 'utf8')) as { findings: object[] }).findings.map((entry) => ({
          ...entry,
          fingerprint: '',
        })),
        ['old', 'gone'].map((name) => ({
          file: name === 'old' ? 'old.js' : 'src/gone.js',
          rule: 'cookies',
          verdict: 'contradicted',
          what: `Sets the cookie "${name}" (document.cookie)`,
          fingerprint: '',
        })),
      );
      const same = await runCommand(['check', '--baseline', 'ci/baseline.json'], root);
      assert.deepEqual(same, {
        code: 0,
        err: '',
        out: 'No new breach found since ci/baseline.json in 2 files against PRIVACY.md. 2 findings stood before.\n',
      });
      writeFileSync(path.join(root, 'old.js'), `start();\n${cookie('old')}${cookie('new')}`);
      writeFileSync(path.join(root, 'src/gone.js'), '');
      const changed = await runCommand(['check', '--baseline', 'ci/baseline.json'], root);
      assert.equal(changed.code, 1);
      assert.deepEqual(rows(changed.out).slice(0, -1), ['old.js:3 cookies']);
      assert.match(
        changed.out,
        /Gone since ci\/baseline\.json:\n {2}- src\/gone\.js: Sets the cookie "gone"/,
      );
      assert.equal(
        (await runCommand(['check', '--baseline', 'ci/baseline.json', '--fail-on', 'contradicted'], root))
          .code,
        1,
      );
    }));

  for (const [name, text, message] of [
    ['is missing', null, /there is no baseline b\.json\. Write it first: --write-baseline b\.json/],
    ['is no JSON', '{', /b\.json: it is not valid JSON .*Write it anew/],
    ['is something else', '[]', /b\.json: it is no baseline of version 1/],
    ['is broken', '{"version":1,"findings":[null]}', /b\.json: an entry has no fingerprint/],
  ] as const) {
    it(`says what to do when the baseline ${name}`, () =>
      withSite({ ...SITE, ...(text === null ? {} : { 'b.json': text }) }, async (root) => {
        const { code, out, err } = await runCommand(['check', '--baseline', 'b.json'], root);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, message);
      }));
  }

  it('is not taken together with --diff', () =>
    withSite(SITE, async (root) => {
      const { code, err } = await runCommand(['check', '--baseline', 'b', '--diff', 'main'], root);
      assert.equal(code, 2);
      assert.match(err, /give one of the two/);
    }));
});
