import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { checkAll } from '#plugin/cli/check-files.js';
import { projectToCheck, type ProjectToCheck } from '#plugin/cli/project-to-check.js';
import type { Terminal } from '#plugin/cli/terminal.js';
import { discover } from '#plugin/host/discover.js';
import { nodeFileSystem } from '#plugin/host/file-system.js';
import type { CheckRun } from '#plugin/report/check-run.js';
import { REPO } from '../support/expected.js';
import { withSite } from '../support/temp-site.js';

const BIN = path.join(REPO, 'eslint-plugin/bin/privacy-policy.js');

/** More files than one thread is thought worth for, with a break every now and then, some of it across files. */
function manyFiles(): Record<string, string> {
  const files: Record<string, string> = {
    'PRIVACY.md': '# Privacy\n\n## 1. Cookies\n\nThis site does not use cookies.\n',
    'src/jar.js': 'export function put(name, value) { document.cookie = name + "=" + value; }\n',
    'src/broken.js': 'f(;\n',
    'src/script.js': 'var a = 010;\nwith (document) cookie = "a=b";\n',
    'src/small.min.js': 'document.cookie="a=b"\n',
    'src/let-pass.js':
      '// eslint-disable-next-line privacy-policy/cookies -- 1: asked for\ndocument.cookie = "a=b";\n',
    'src/bare.ts': '// eslint-disable-next-line privacy-policy/cookies\ndocument.cookie = "a=b" as string;\n',
    'src/page.vue':
      '<script setup>\nimport { put } from "./jar.js";\nput("visitor", 1);\n</script>\n<template><a @click="put(b, 2)"/></template>\n',
    'public/index.html': '<script>document.cookie = "a=b"</script>\n',
  };
  for (let i = 0; i < 300; i++) {
    files[`src/part${i % 7}/file${i}.${['js', 'ts', 'tsx', 'mjs'][i % 4]!}`] =
      i % 5 === 0
        ? `import { put } from '../jar.js';\nput('user${i}', ${i});\nexport const count${i} = ${i};\n`
        : i % 11 === 0
          ? `export const jar${i} = (name: string) => { document.cookie = name; };\n`
          : `export const count${i} = [${i}].map((one) => one + 1);\n`;
  }
  return files;
}

const terminal: Terminal = { cwd: '/', color: false, interactive: false, out() {}, err() {} };

async function runOf(project: ProjectToCheck): Promise<CheckRun> {
  const { candidates } = discover(['.'], project.sites, nodeFileSystem, true);
  return checkAll(candidates, project, terminal);
}

/** Texts apart: that of a script with nothing to show stays in its thread. */
function shown({ files, ...run }: CheckRun): unknown {
  return { ...run, files: files.map(({ text, ...file }) => ({ ...file, isBlank: text === '' })) };
}

function command(root: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...options, BIN, 'check', '--format', 'json', '--no-ignore'],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26, timeout: 40_000 },
  );
  return { status, stdout, stderr };
}

describe('checking in threads', () => {
  it('says of each file what one thread says', () =>
    withSite(manyFiles(), async (root) => {
      const alone = await runOf({ ...projectToCheck({ root }), options: null });
      const many = await runOf(projectToCheck({ root }));
      assert.ok(alone.files.flatMap(({ findings }) => findings).length > 20);
      const texts = new Map(alone.files.map(({ path: file, text }) => [file, text]));
      for (const { path: file, text } of many.files) assert.ok(text === '' || text === texts.get(file));
      const isBlank = new Map(many.files.map(({ path: file, text }) => [file, text === '']));
      const expected = {
        ...alone,
        files: alone.files.map((file) => (isBlank.get(file.path) ? { ...file, text: '' } : file)),
      };
      assert.deepEqual(shown(many), shown(expected));
    }));

  it('says the same where the native parser cannot be loaded', () =>
    withSite(
      {
        ...manyFiles(),
        'without.cjs': `const Module = require('node:module');
          const load = Module._load;
          Module._load = function (name, ...others) {
            if (name === 'oxc-parser') throw new Error('no binding for this platform');
            return load.call(this, name, ...others);
          };`,
      },
      (root) => {
        const usual = command(root);
        assert.equal(usual.status, 1);
        assert.deepEqual(command(root, '--require', path.join(root, 'without.cjs')), usual);
      },
    )).timeout(60_000);

  it('is not ended by code that is nested without measure', () =>
    withSite(
      {
        ...manyFiles(),
        ...Object.fromEntries(
          ['(', '[', '{', 'a=>', 'f(', '`${', 'x={', '(a=('].map((opening, i) => [
            `src/deep${i}.js`,
            `document.cookie = 'a=b';\n${`${opening.repeat(500)}\n`.repeat(Math.floor(140_000 / opening.length / 500))}`,
          ]),
        ),
      },
      (root) => {
        const { status, stdout } = command(root);
        assert.equal(status, 1);
        const results = JSON.parse(stdout) as { filePath: string; fatalErrorCount: number }[];
        const failed = results.filter(({ fatalErrorCount }) => fatalErrorCount > 0);
        assert.deepEqual(failed.map(({ filePath }) => path.basename(filePath)).sort(), [
          'broken.js',
          ...Array.from({ length: 8 }, (_, i) => `deep${i}.js`),
        ]);
      },
    )).timeout(120_000);
});
