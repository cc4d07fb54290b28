import type { Candidate } from '../host/discover.js';
import type { Project, ProjectOptions, ReadSetups } from '../host/project.js';
import type { SetupProblem } from '../model/index.js';
import type { CheckedFile } from '../report/check-run.js';
import { areWorthThreads, Threads } from './threads.js';

/** Files that a thread is given at once. */
const PORTION = 16;

/** What a thread starts from. */
export interface ThreadStart {
  options: ProjectOptions;
  /** Policies that need not be read again. */
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
  project: Project,
  { quiet, problems, bar, threads: started }: Run,
): Promise<Map<string, CheckedFile>> {
  const known = new Map<string, CheckedFile>();
  const options = areWorthThreads(candidates.length) ? project.optionsForThreads() : null;
  if (options === null) return known;
  const start: ThreadStart = { options, setups: project.readSetups(), quiet };
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
