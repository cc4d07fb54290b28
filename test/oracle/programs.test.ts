import { deepStrictEqual, notDeepStrictEqual, strictEqual } from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { practicesOf } from '../support/practices-of.js';
import { compare, confirmable } from './compare.js';
import { KNOWN_DIFFERENCES } from './known-differences.js';
import { ORACLE, PROGRAMS } from './programs.js';
import { runProgram, type Certificate, type Deeds } from './run-program.js';

/** How many programs run at a time. */
const LANES = 2;
const NOTHING = { unsaid: [], undone: [] };

describe('What the analysis says is what the program does', () => {
  let certificate: Certificate;
  let folder: string;
  const runs = new Map<string, Promise<Deeds>>();

  before(async () => {
    const { generate } = createRequire(join(ORACLE, 'package.json'))('selfsigned') as {
      generate(attributes: unknown[], options: object): Promise<{ cert: string; private: string }>;
    };
    folder = mkdtempSync(join(tmpdir(), 'oracle-'));
    const made = await generate([{ name: 'commonName', value: 'oracle' }], { keySize: 2048 });
    certificate = { ...made, path: join(folder, 'oracle.pem') };
    writeFileSync(certificate.path, made.cert);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function run(file: string): Promise<Deeds> {
    const running = runs.get(file) ?? runProgram(file, certificate);
    runs.set(file, running);
    return running;
  }

  for (const [i, file] of PROGRAMS.entries()) {
    it(file, async function () {
      this.timeout(60_000);
      for (const next of PROGRAMS.slice(i, i + LANES)) void run(next);
      const deeds = await run(file);
      const text = readFileSync(join(ORACLE, 'programs', file), 'utf8');
      const practices = confirmable(practicesOf(text, { filename: `/site/${file}` }));
      strictEqual(deeds.exitCode, 0, deeds.log);
      deepStrictEqual(compare(deeds, practices), KNOWN_DIFFERENCES[file]?.difference ?? NOTHING);
      // A program that was to do something and did not would prove nothing.
      const isQuiet = /\/quiet-/.test(file);
      const words = practices.map(({ what }) => what);
      if (isQuiet) deepStrictEqual(words, []);
      else if (!KNOWN_DIFFERENCES[file]) notDeepStrictEqual(words, []);
    });
  }
});
