import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyzeText } from '#plugin/engine/analyze.js';
import { kindOf } from '#plugin/engine/file-kinds.js';
import { nodeFileSystem, type FileSystem } from '#plugin/host/file-system.js';
import { ImportedFiles } from '#plugin/host/imported-files.js';
import type { Practice } from '#plugin/model/index.js';
import { REPO } from '../../support/expected.js';
import { inMemoryFiles } from '../../support/in-memory-files.js';
import { OPTIONS } from '../../support/practices-of.js';
import { MARK, PROGRAMS_FOLDER, programsIn } from '../../support/programs-in.js';

/** Everything in a file, alone and with the files that it imports. */
function practicesOf(file: string, text: string, files: FileSystem, thorough: boolean): Practice[][] {
  return [null, new ImportedFiles(files, path.dirname(file))].map(
    (others) => analyzeText(file, text, { ...OPTIONS, others, thorough }, thorough).practices,
  );
}

/** Holds the quick look at a file to the thorough one; returns how many practices there are. */
function compare(file: string, text: string, files: FileSystem): number {
  const thorough = practicesOf(file, text, files, true);
  assert.deepEqual(practicesOf(file, text, files, false), thorough, file);
  return thorough.flat().length;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules') && kindOf(file) !== null);
}

function compareAll(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + compare(file, readFileSync(file, 'utf8'), nodeFileSystem), 0);
}

describe('a look that is led by names finds all that a thorough one finds', () => {
  for (const folder of ['test/fixtures', 'test/oracle/programs']) {
    it(`in ${folder}`, function () {
      this.timeout(120_000);
      const found = compareAll(filesIn(path.join(REPO, folder)));
      assert.ok(found > 100, `${found} practices`);
    });
  }

  for (const name of readdirSync(PROGRAMS_FOLDER)) {
    if (name === 'README.md') continue;
    it(`in the programs of ${name}`, function () {
      this.timeout(60_000);
      for (const { files } of programsIn(readFileSync(path.join(PROGRAMS_FOLDER, name), 'utf8'))) {
        const texts = Object.fromEntries(files.map(({ file, code }) => [file, code.replace(MARK, '')]));
        const disk = inMemoryFiles({ '/site/.git/HEAD': '', ...texts });
        for (const [file, text] of Object.entries(texts)) compare(file, text, disk);
      }
    });
  }

  it('in the examples of the pages of the rules', () => {
    const folder = path.join(REPO, 'eslint-plugin/docs/rules');
    let found = 0;
    for (const page of readdirSync(folder)) {
      const text = readFileSync(path.join(folder, page), 'utf8');
      for (const [, language, code] of text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
        const file = `/site/example.${language}`;
        if (kindOf(file) !== null) found += compare(file, code!, inMemoryFiles({ [file]: code! }));
      }
    }
    assert.ok(found > 50, `${found} practices`);
  });
});
