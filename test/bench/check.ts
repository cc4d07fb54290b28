/** How long `check` takes beside ESLint without any rule, on the same files, each a cold process. Runs alone as well. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { flattened, gatherCorpus, type Corpus, type CorpusFile } from './corpus.js';
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
  const files = [...js, ...ts];
  const rows = [
    // No import leads anywhere.
    { name: 'in one folder', files: flattened(files) },
    // What is imported is read, too. Published code lies in folders that are left out by default.
    { name: 'in their packages', files, options: ['--no-ignore'] },
  ].map(({ name, files, options = [] }) => {
    const { eslint, check } = race(files, options);
    const seconds = [eslint, check].map((runs) => Math.min(...runs.map((run) => run.seconds)));
    const [without, ours] = seconds as [number, number];
    console.log(`${name}: ${eslint[0]!.out.trim()}`);
    for (const skipped of check[0]!.err.trim().split('\n').filter(Boolean)) console.log(`  ${skipped}`);
    return [name, without.toFixed(1), ours.toFixed(1), (without / ours).toFixed(2)];
  });
  console.log();
  console.log(
    table([
      ['all files, cold: seconds', 'ESLint without any rule', 'privacy-policy check', 'ratio'],
      ...rows,
    ]),
  );
}

function race(files: readonly CorpusFile[], options: string[]): Record<'eslint' | 'check', Timed[]> {
  rmSync(SITE, { recursive: true, force: true });
  for (const { name, text } of files) {
    mkdirSync(path.dirname(path.join(SITE, name)), { recursive: true });
    writeFileSync(path.join(SITE, name), text);
  }
  writeFileSync(path.join(SITE, 'PRIVACY.md'), policyOfWords(1000));
  const eslint: Timed[] = [];
  const check: Timed[] = [];
  for (let run = 0; run < 2; run++) {
    eslint.push(timed(path.join(import.meta.dirname, 'eslint-without-rules.js'), SITE));
    const command = path.join(ROOT, 'eslint-plugin/bin/privacy-policy.js');
    check.push(timed(command, 'check', '--format', 'json', ...options));
  }
  rmSync(SITE, { recursive: true, force: true });
  return { eslint, check };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  printCheck(gatherCorpus(path.join(ROOT, '.cache/bench')).all);
