import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { REPO } from '../support/expected.js';
import { POLICY, Project, recipe } from './project.js';
import { program, run, type Run } from './tools.js';

const PACKAGES = ['a', 'b'];
const NEW_POLICY = POLICY.replace('does not', 'never does');

/** Two packages under one policy, whose tasks are run by what `config` says. */
function monorepo(config: Record<string, string>): Project {
  const lock = { name: 'repo', version: '1.0.0', lockfileVersion: 3, requires: true };
  const repo = { name: 'repo', workspaces: ['packages/*'] };
  const versions = PACKAGES.map((name) => [`packages/${name}`, { name, version: '1.0.0' }] as const);
  const manifest = { version: '1.0.0', scripts: { privacy: 'privacy-policy check' } };
  return new Project({
    'package.json': JSON.stringify({
      ...repo,
      version: '1.0.0',
      private: true,
      packageManager: 'npm@10.9.0',
    }),
    'package-lock.json': JSON.stringify({ ...lock, packages: { '': repo, ...Object.fromEntries(versions) } }),
    'PRIVACY.md': POLICY,
    ...Object.fromEntries(
      PACKAGES.flatMap((name) => [
        [`packages/${name}/package.json`, JSON.stringify({ name, ...manifest })],
        [`packages/${name}/${name}.js`, 'start();\n'],
      ]),
    ),
    ...config,
  });
}

describe('the recipes for monorepos', () => {
  let project: Project;
  afterEach(() => project.remove());

  /** Commits what is changed, and tells which packages a runner takes for affected by it. */
  const affectedBy = (files: Record<string, string>, ask: (base: string) => string[]): string[] => {
    const base = project.commit('before');
    for (const [name, text] of Object.entries(files)) project.write(name, text);
    project.commit('after');
    return ask(base).sort();
  };

  describe('Turborepo', () => {
    const turbo = (args: string[], env: Record<string, string> = {}): Run =>
      run(program('turbo'), ['run', 'privacy', '--no-color', ...args], project.root, {
        TURBO_TELEMETRY_DISABLED: '1',
        DO_NOT_TRACK: '1',
        ...project.env(),
        ...env,
      });
    beforeEach(() => (project = monorepo({ 'turbo.json': recipe('$TURBO_ROOT$/PRIVACY.md') })));

    it('a changed policy misses the cache', () => {
      const cached = (): unknown => {
        const { code, out, err } = turbo(['--output-logs=full']);
        return [code, /(\d+) cached, 2 total/.exec(out)?.[1] ?? out + err];
      };
      assert.deepEqual(cached(), [0, '0']);
      assert.deepEqual(cached(), [0, '2']);
      project.write('PRIVACY.md', NEW_POLICY);
      assert.deepEqual(cached(), [0, '0']);
      project.write('privacy-promises.yml', 'version: 1\npolicy: PRIVACY.md\n');
      assert.deepEqual(cached(), [0, '0']);
      assert.deepEqual(cached(), [0, '2']);
      project.write('packages/a/a.js', 'start(1);\n');
      assert.deepEqual(cached(), [0, '1']);
    });

    it('a changed policy affects every package, changed code its own', () => {
      const affected = (base: string): string[] => {
        const { out, err } = turbo(['--affected', '--dry=json'], { TURBO_SCM_BASE: base });
        assert.match(out, /^\{/, err);
        return (JSON.parse(out) as { tasks: { package: string }[] }).tasks.map((task) => task.package);
      };
      assert.deepEqual(affectedBy({ 'packages/a/a.js': 'start(1);\n' }, affected), ['a']);
      assert.deepEqual(affectedBy({ 'PRIVACY.md': NEW_POLICY }, affected), PACKAGES);
    });
  });

  describe('Nx', () => {
    const nx = (...args: string[]): Run =>
      run(program('nx'), args, project.root, {
        NX_DAEMON: 'false',
        NX_NO_CLOUD: 'true',
        NX_TUI: 'false',
        CI: 'true',
        ...project.env(),
      });
    beforeEach(() => {
      project = monorepo({ 'nx.json': recipe('{workspaceRoot}/PRIVACY.md') });
      symlinkSync(path.join(REPO, 'test/package/node_modules/nx'), project.path('node_modules/nx'));
    });

    it('a changed policy misses the cache', () => {
      const cached = (): unknown => {
        const { code, out, err } = nx('run-many', '-t', 'privacy');
        if (code !== 0) return out + err;
        return /read the output from the cache instead of running the command for (\d+) out of 2 tasks/.exec(
          out,
        )?.[1];
      };
      assert.deepEqual(cached(), undefined);
      assert.deepEqual(cached(), '2');
      project.write('PRIVACY.md', NEW_POLICY);
      assert.deepEqual(cached(), undefined);
      assert.deepEqual(cached(), '2');
    });

    it('a changed policy affects every package, changed code its own', () => {
      const affected = (base: string): string[] => {
        const range = [`--base=${base}`, '--head=HEAD'];
        const { code, out, err } = nx('show', 'projects', '--affected', ...range, '--json');
        assert.equal(code, 0, err);
        return JSON.parse(out) as string[];
      };
      assert.deepEqual(affectedBy({ 'packages/a/a.js': 'start(1);\n' }, affected), ['a']);
      assert.deepEqual(affectedBy({ 'PRIVACY.md': NEW_POLICY }, affected), PACKAGES);
    });
  });
});
