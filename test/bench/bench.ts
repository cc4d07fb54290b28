/**
 * Prints how the analysis compares with parsing and with the rules of others; judges nothing. Names of parts
 * (`rules`, `check`, `reading`, `edits`) run these alone.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { printCheck } from './check.js';
import { gatherCorpus } from './corpus.js';
import { printEdits } from './edits.js';
import { printReading } from './reading.js';
import { printRules } from './rules.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CACHE = path.join(ROOT, '.cache/bench');

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  rules: () => {
    const { flat, trees } = gatherCorpus(CACHE);
    return printRules([
      // Single files, whose imports lead nowhere.
      { name: 'single', folder: path.join(ROOT, '.cache/bench-site'), corpus: flat },
      // The same where they were unpacked, with the files that they import.
      { name: 'trees', folder: CACHE, corpus: trees },
    ]);
  },
  check: () => printCheck(gatherCorpus(CACHE).all),
  reading: printReading,
  edits: () => printEdits(gatherCorpus(CACHE).flat),
};

const asked = process.argv.slice(2);
for (const [name, print] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  await print();
  console.log();
}
