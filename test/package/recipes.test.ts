import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parse } from 'yaml';
import { REPO } from '../support/expected.js';
import { POLICY, Project, recipe } from './project.js';
import { program, run, type Run } from './tools.js';

const cookie = (name: string): string => `document.cookie = "${name}=b";\n`;

describe('the recipes', () => {
  let project: Project;
  afterEach(() => project.remove());

  it('GitHub Actions: writes SARIF of what a pull request adds', () => {
    project = new Project({ 'PRIVACY.md': POLICY, 'old.js': cookie('old') });
    project.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    project.git('checkout', '--quiet', '-b', 'feature');
    project.write('new.js', cookie('new'));
    project.commit('second');
    const { jobs } = parse(recipe('.github/workflows/privacy.yml')) as {
      jobs: {
        privacy: { steps: { run?: string; with?: { sarif_file?: string; 'fetch-depth'?: number } }[] };
      };
    };
    const { steps } = jobs.privacy;
    const commands = steps.flatMap(({ run: command }) =>
      command === undefined || command === 'npm ci' ? [] : [command],
    );
    const results = commands.map((command) => project.sh(command.replace('${{ github.base_ref }}', 'main')));
    assert.deepEqual(
      results.map(({ code, out }) => [code, out]),
      [[1, '']],
      results[0]!.err,
    );
    const uploaded = steps.find((step) => step.with?.sarif_file !== undefined)!.with!.sarif_file!;
    const log = JSON.parse(readFileSync(project.path(uploaded), 'utf8')) as {
      runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
    };
    assert.deepEqual(
      log.runs[0]!.results.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri),
      ['new.js'],
    );
    assert.equal(steps[0]!.with!['fetch-depth'], 0);
  });

  it('GitLab: writes the report that the job uploads', () => {
    project = new Project({ 'PRIVACY.md': POLICY, 'old.js': cookie('old') });
    const { privacy } = parse(recipe('.gitlab-ci.yml')) as {
      privacy: { script: string[]; artifacts: { reports: { codequality: string } } };
    };
    const codes = privacy.script.filter((line) => line !== 'npm ci').map((line) => project.sh(line).code);
    assert.deepEqual(codes, [1]);
    const issues = JSON.parse(readFileSync(project.path(privacy.artifacts.reports.codequality), 'utf8')) as {
      location: { path: string };
    }[];
    assert.deepEqual(
      issues.map(({ location }) => location.path),
      ['old.js'],
    );
  });

  it('lint-staged: stops a commit that breaks the policy, and lets others through', () => {
    project = new Project({
      'PRIVACY.md': POLICY,
      'old.js': cookie('old'),
      'lint-staged.config.js': recipe('lint-staged.config.js'),
    });
    const staged = (): Run => {
      project.git('add', '--all');
      // It keeps what is not staged as a commit of its own, which needs a name.
      project.git('config', 'user.name', 'Test');
      project.git('config', 'user.email', 'test@example.com');
      return project.sh(program('lint-staged'));
    };
    project.write('fine.js', 'start();\n');
    const fine = staged();
    assert.equal(fine.code, 0, fine.out + fine.err);
    project.write('bad.js', cookie('bad'));
    const bad = staged();
    assert.equal(bad.code, 1);
    assert.match(bad.out + bad.err, /bad\.js\s[\s\S]*Sets the cookie "bad"/);
    assert.doesNotMatch(bad.out + bad.err, /Sets the cookie "old"/);
    project.write('bad.js', 'start();\n');
    project.write('PRIVACY.md', `${POLICY}\n## 3 Storage\n\nWe store nothing on your device.\n`);
    project.write('storage.js', 'localStorage.setItem("a", "b");\n');
    assert.equal(staged().code, 1);
  });

  it('baseline: lets old findings be', () => {
    project = new Project({ 'PRIVACY.md': POLICY, 'old.js': cookie('old') });
    const lines = recipe('--write-baseline').trim().split('\n');
    assert.deepEqual(
      lines.map((line) => project.sh(line).code),
      [0, 0],
    );
    project.write('new.js', cookie('new'));
    assert.equal(project.sh(lines[1]!).code, 1);
  });

  it('several sites: holds each file to the policies of its sites', () => {
    project = new Project({
      'privacy-promises.yml': recipe('# privacy-promises.yml at the top'),
      'apps/shop/PRIVACY.md': POLICY,
      'apps/blog/PRIVACY.md': '# Privacy\n\n## 1 Cookies\n\nWe use cookies.\n',
      'apps/shop/a.js': cookie('shop'),
      'apps/blog/a.js': cookie('blog'),
      'packages/ui/a.js': cookie('ui'),
      'packages/build/a.js': cookie('build'),
    });
    const { out } = project.sh('npx privacy-policy check');
    assert.deepEqual(
      [...out.matchAll(/^(\S+\.js)$/gm)].map(([name]) => name),
      ['apps/shop/a.js', 'packages/ui/a.js'],
    );
  });

  it('Oxlint: finds what ESLint finds in scripts', () => {
    project = new Project({
      'PRIVACY.md': POLICY,
      'a.js': cookie('a'),
      'b.ts': 'export const image: string = "https://cdn.example.net/a.png";\nfetch(image);\n',
      '.oxlintrc.json': recipe('jsPlugins'),
    });
    symlinkSync(
      path.join(REPO, 'eslint-plugin'),
      project.path('node_modules/eslint-plugin-privacy-policy'),
      'dir',
    );
    const { code, out, err } = run(program('oxlint'), ['--format', 'json', '.'], project.root);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; filename: string }[] };
    assert.deepEqual(
      diagnostics.map((one) => `${one.filename} ${one.code}`).sort(),
      ['a.js privacy-policy(cookies)', 'b.ts privacy-policy(third-parties)'],
      err,
    );
    assert.equal(code, 1);
  });

  it('snapshot: fails once the published policy has changed', async () => {
    project = new Project({ 'a.js': cookie('a') });
    let words = 'This site does not use cookies.';
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>Privacy</h1><p>${words}</p>`);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      const [store, compare] = recipe('privacy-policy snapshot https')
        .trim()
        .split('\n')
        .map((line) => line.replace('https://example.com', `http://127.0.0.1:${port}`));
      const stored = await project.shBeside(store!);
      assert.equal(stored.code, 0, stored.err);
      assert.equal((await project.shBeside(compare!)).code, 0);
      words = 'This site uses cookies.';
      const drift = await project.shBeside(compare!);
      assert.equal(drift.code, 1, drift.err);
      assert.match(drift.out, /This site uses cookies\./);
    } finally {
      server.close();
    }
  });

  it('report: writes the page and both tables', () => {
    project = new Project({ 'PRIVACY.md': POLICY, 'a.js': cookie('a') });
    const { code, err } = project.sh(recipe('--worksheet'));
    assert.equal(code, 0, err);
    assert.match(
      readFileSync(project.path('privacy-report.html'), 'utf8'),
      /This site does not use cookies\./,
    );
    assert.match(readFileSync(project.path('inventory.csv'), 'utf8'), /a\.js.*contradicted/);
    assert.ok(readFileSync(project.path('article-30.csv'), 'utf8').split('\r\n').length > 2);
  });
});
