import type { Candidate } from '../host/discover.js';
import type { ProjectOptions } from '../host/file-checks.js';
import type { ReadSetups } from '../host/sites.js';
import type { SetupProblem } from '../model/index.js';
import type { CheckedFile } from '../report/check-run.js';
import type { ProjectToCheck } from './project-to-check.js';
import { areWorthThreads, Threads } from './threads.js';

/** Files that a thread is given at once. */
const PORTION = 16;

/** What a thread starts from. */
export interface ThreadStart {
  options: ProjectOptions;
  /** Policies and promises files, which the thread does not read. */
  setups: ReadSetups;
  quiet: boolean;
}

/** What a thread is told. */
export type ThreadMessage = { start: ThreadStart } | { portion: readonly Candidate[] };

/** What a thread says of the files that it was given. */
export interface Portion {
  files: CheckedFile[];
  problems: SetupProblem[];
}

interface Run {
  quiet: boolean;
  problems: Set<SetupProblem>;
  bar: { step(): void };
  /** Threads that have been started already. */
  threads: Threads | null;
}

/**
 * Checks files in threads, each with the native parser. What no thread has answered for, because there are too few
 * files, threads cannot be had or one of them failed, is missing from the answer: whoever asks checks that alone.
 */
export async function checkInThreads(
  candidates: readonly Candidate[],
  { sites, options }: Pick<ProjectToCheck, 'sites' | 'options'>,
  { quiet, problems, bar, threads: started }: Run,
): Promise<Map<string, CheckedFile>> {
  const known = new Map<string, CheckedFile>();
  if (options === null || !areWorthThreads(candidates.length)) return known;
  const start: ThreadStart = { options, setups: sites.readSetups(), quiet };
  const portions: Candidate[][] = [];
  for (let at = 0; at < candidates.length; at += PORTION) portions.push(candidates.slice(at, at + PORTION));
  const threads = started ?? new Threads();
  await threads.workOff(start, portions, ({ files, problems: met }: Portion) => {
    for (const file of files) {
      known.set(file.path, file);
      bar.step();
    }
    for (const problem of met) problems.add(problem);
  });
  if (started === null) threads.end();
  return known;
}
