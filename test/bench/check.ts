/** How long `check` takes beside ESLint without any rule, on the same files, each a cold process. Runs alone as well. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gatherCorpus, type Corpus } from './corpus.js';
import { policyOfWords } from './policies.js';
import { table } from './ratios.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Outside the repository, whose `.gitignore` would leave it out. */
const SITE = path.join(tmpdir(), 'privacy-policy-bench-check');

interface Timed {
  seconds: number;
  out: string;
  err: string;
}

function timed(script: string, ...options: string[]): Timed {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
    cwd: SITE,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return { seconds: (performance.now() - start) / 1000, out: stdout, err: stderr };
}

/** One after the other in turns; of each the fastest, for what else the machine does only ever adds. */
export function printCheck({ js, ts }: Corpus): void {
  rmSync(SITE, { recursive: true, force: true });
  mkdirSync(SITE, { recursive: true });
  for (const { name, text } of [...js, ...ts]) writeFileSync(path.join(SITE, name), text);
  writeFileSync(path.join(SITE, 'PRIVACY.md'), policyOfWords(1000));
  const eslint: Timed[] = [];
  const check: Timed[] = [];
  for (let run = 0; run < 2; run++) {
    eslint.push(timed(path.join(import.meta.dirname, 'eslint-without-rules.js'), SITE));
    check.push(timed(path.join(ROOT, 'eslint-plugin/bin/privacy-policy.js'), 'check', '--format', 'json'));
  }
  const [without, ours] = [eslint, check].map((runs) => Math.min(...runs.map(({ seconds }) => seconds)));
  console.log(
    table([
      ['a whole folder, cold', 'seconds', 'ESLint / this'],
      ['ESLint without any rule', without!.toFixed(1), '1.00'],
      ['privacy-policy check', ours!.toFixed(1), (without! / ours!).toFixed(2)],
    ]),
  );
  console.log(eslint[0]!.out.trim());
  console.log(check[0]!.err.trim());
  rmSync(SITE, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  printCheck(gatherCorpus(path.join(ROOT, '.cache/bench')).flat);
