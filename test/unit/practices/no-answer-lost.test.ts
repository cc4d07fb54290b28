import assert from 'node:assert/strict';
import { analyzeText } from '#plugin/engine/analyze.js';
import type { FileSystem } from '#plugin/host/file-system.js';
import { ImportedFiles } from '#plugin/host/imported-files.js';
import type { Practice } from '#plugin/model/index.js';
import { TRIED } from '../../support/every-text.js';
import { OPTIONS } from '../../support/practices-of.js';

/** Everything in a file, alone and with the files that it imports. */
function practicesOf(file: string, text: string, files: FileSystem, thorough: boolean): Practice[][] {
  return [null, new ImportedFiles(files)].map(
    (others) => analyzeText(file, text, { ...OPTIONS, others, thorough }, thorough).practices,
  );
}

/** Holds the quick look at a file to the thorough one; returns how many practices there are. */
function compare(file: string, text: string, files: FileSystem): number {
  const thorough = practicesOf(file, text, files, true);
  assert.deepEqual(practicesOf(file, text, files, false), thorough, file);
  return thorough.flat().length;
}

/** Practices that each place holds, at least. */
const FEW = 20;

describe('a look that is led by names finds all that a thorough one finds', () => {
  for (const [where, texts] of TRIED) {
    it(`in ${where}`, function () {
      this.timeout(120_000);
      const found = texts().reduce((sum, { file, text, disk }) => sum + compare(file, text, disk), 0);
      assert.ok(found > FEW, `${found} practices`);
    });
  }
});
