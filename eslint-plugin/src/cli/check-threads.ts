import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { NATIVE_STACK } from '../engine/native-parser.js';
import type { Candidate } from '../host/discover.js';
import type { Project, ProjectOptions, ReadSetups } from '../host/project.js';
import type { SetupProblem } from '../model/index.js';
import type { CheckedFile } from '../report/check-run.js';

/** Fewer files are checked sooner than threads have started. */
const WORTH_THREADS = 150;
const MAX_THREADS = 4;
/** Files that a thread is given at once: neighbours, which import the same ones. */
const PORTION = 32;

/** What a thread starts from. */
export interface ThreadData {
  options: ProjectOptions;
  /** Policies that need not be read again. */
  setups: ReadSetups;
  quiet: boolean;
}

/** What a thread says of the files that it was given. */
export interface Portion {
  files: CheckedFile[];
  problems: SetupProblem[];
}

interface Run {
  quiet: boolean;
  problems: Set<SetupProblem>;
  bar: { step(): void };
}

/**
 * Checks files in threads, each with the native parser. What no thread has answered for, because there are too few
 * files, threads cannot be had or one of them failed, is missing from the answer: whoever asks checks that alone.
 */
export async function checkInThreads(
  candidates: readonly Candidate[],
  project: Project,
  { quiet, problems, bar }: Run,
): Promise<Map<string, CheckedFile>> {
  const known = new Map<string, CheckedFile>();
  const options = candidates.length < WORTH_THREADS ? null : project.optionsForThreads();
  if (options === null) return known;
  const setups = project.readSetups();
  const portions: Candidate[][] = [];
  for (let at = 0; at < candidates.length; at += PORTION) portions.push(candidates.slice(at, at + PORTION));
  const take = ({ files, problems: met }: Portion): void => {
    for (const file of files) {
      known.set(file.path, file);
      bar.step();
    }
    for (const problem of met) problems.add(problem);
  };
  const threads = Math.min(MAX_THREADS, Math.max(1, availableParallelism()));
  await Promise.all(
    Array.from({ length: threads }, () =>
      workOff(portions, { options, setups, quiet } satisfies ThreadData, take),
    ),
  );
  return known;
}

/** Gives one thread portion after portion until none is left. Never rejects. */
function workOff(
  portions: Candidate[][],
  workerData: ThreadData,
  take: (portion: Portion) => void,
): Promise<void> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL('./check-worker.js', import.meta.url), {
        workerData,
        resourceLimits: { stackSizeMb: NATIVE_STACK },
      });
    } catch {
      return resolve();
    }
    const next = (): void => {
      const portion = portions.shift();
      if (portion !== undefined) worker.postMessage(portion);
      else void worker.terminate();
    };
    worker.on('message', (portion: Portion) => {
      take(portion);
      next();
    });
    worker.on('error', () => {});
    worker.on('exit', () => resolve());
    next();
  });
}
