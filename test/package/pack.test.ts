import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { REPO } from '../support/expected.js';
import { packages } from './packed.js';
import { load, program, run } from './tools.js';

interface Publint {
  publint(options: { pkgDir: string; strict: boolean; pack: false }): Promise<{
    messages: { code: string; type: string }[];
  }>;
}

const filesOf = (tarball: string): string[] =>
  run('tar', ['-tzf', tarball], REPO)
    .out.trim()
    .split('\n')
    .map((name) => name.replace(/^package\//, ''));

describe('the npm packages', () => {
  for (const name of ['eslint-plugin', 'server']) {
    describe(name, () => {
      const found = () => packages().find((one) => one.name === name)!;

      it('hold what they need and nothing that was left over', () => {
        const files = filesOf(found().file);
        for (const needed of ['package.json', 'README.md', 'LICENSE'])
          assert.ok(files.includes(needed), needed);
        const manifest = JSON.parse(readFileSync(path.join(found().folder, 'package.json'), 'utf8')) as {
          bin: Record<string, string>;
        };
        for (const bin of Object.values(manifest.bin)) assert.ok(files.includes(bin), bin);
        assert.deepEqual(
          files.filter(
            (file) => !/^(?:package\.json|README\.md|LICENSE|(?:bin|dist|docs|schema)\/.*)$/.test(file),
          ),
          [],
        );
        assert.deepEqual(
          files.filter((file) => /\.(?:map|tsbuildinfo|ts)$/.test(file) && !file.endsWith('.d.ts')),
          [],
        );
        // What is built has a source: a build over an old one would publish files that are gone.
        const orphans = files
          .filter((file) => /^dist\/(?!bundle\/).*\.js$/.test(file))
          .filter(
            (file) => !existsSync(path.join(found().folder, file.replace(/^dist\/(.*)\.js$/, 'src/$1.ts'))),
          );
        assert.deepEqual(orphans, []);
      });

      it('satisfy publint', async () => {
        const { publint } = await load<Publint>('publint');
        const { messages } = await publint({ pkgDir: found().folder, strict: true, pack: false });
        assert.deepEqual(messages, []);
      });

      it('have types that resolve', () => {
        const { code, out, err } = run(
          program('attw'),
          [found().file, '--profile', 'esm-only', '--no-emoji', '--format', 'table-flipped'],
          REPO,
        );
        assert.equal(code, 0, out + err);
      });

      it('are ready for a provenance statement', () => {
        const { repository, publishConfig } = JSON.parse(
          readFileSync(path.join(found().folder, 'package.json'), 'utf8'),
        ) as { repository: { url: string; directory: string }; publishConfig: object };
        const root = JSON.parse(
          readFileSync(path.join(REPO, 'package.json'), 'utf8'),
        ) as typeof repository & {
          repository: { url: string };
        };
        assert.equal(repository.url.replace(/^git\+/, ''), root.repository.url);
        assert.equal(repository.directory, name);
        assert.deepEqual(publishConfig, { access: 'public', provenance: true });
      });
    });
  }

  it('hold a bundle of the command, with the licenses of what is in it', () => {
    const { folder, file } = packages().find(({ name }) => name === 'eslint-plugin')!;
    const bundle = filesOf(file).filter((one) => one.startsWith('dist/bundle/'));
    for (const needed of ['main.js', 'check-worker.js', 'THIRD-PARTY-LICENSES.txt'])
      assert.ok(bundle.includes(`dist/bundle/${needed}`), needed);
    const licenses = readFileSync(path.join(folder, 'dist/bundle/THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const [, name, license] of licenses.matchAll(/^(@?[\w./-]+) \d[\d.]+ \((.*)\)$/gm))
      assert.match(license!, /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0)$/, name);
    for (const needed of ['parse5', 'yaml', 'tldts', '@typescript-eslint/scope-manager'])
      assert.match(licenses, new RegExp(`^${needed} `, 'm'));
  });

  it('carry the licence and the version of the project', () => {
    const licence = readFileSync(path.join(REPO, 'LICENSE'), 'utf8');
    const version = (folder: string): string =>
      (JSON.parse(readFileSync(path.join(REPO, folder, 'package.json'), 'utf8')) as { version: string })
        .version;
    for (const { folder, name } of packages()) {
      assert.equal(readFileSync(path.join(folder, 'LICENSE'), 'utf8'), licence);
      assert.equal(version(name), version('.'));
    }
  });

  it('have a bill of materials', () => {
    const { code, out } = run(
      'npm',
      [
        'sbom',
        '--sbom-format=cyclonedx',
        '--omit=dev',
        '--package-lock-only',
        '--workspace=eslint-plugin-privacy-policy',
      ],
      REPO,
    );
    assert.equal(code, 0);
    const { bomFormat, components } = JSON.parse(out) as {
      bomFormat: string;
      components: { name: string; licenses?: object[] }[];
    };
    assert.equal(bomFormat, 'CycloneDX');
    const names = components.map(({ name }) => name);
    for (const needed of ['parse5', 'yaml', 'tldts']) assert.ok(names.includes(needed), needed);
  });
});
