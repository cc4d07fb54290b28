import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { NATIVE_STACK } from '../engine/native-parser.js';
import { walkSources } from '../host/discover.js';

/** Fewer files are checked sooner than threads have started. */
const WORTH_THREADS = 150;
const MAX_THREADS = 4;

/**
 * Threads that check files: see check-worker.ts. They load their modules while this thread goes on, and never keep
 * the process from ending unless they are at work.
 */
export class Threads {
  readonly #threads: readonly Thread[];

  constructor() {
    const count = Math.min(MAX_THREADS, Math.max(1, availableParallelism()));
    this.#threads = Array.from({ length: count }, () => new Thread());
  }

  /**
   * Gives each thread the start, then portion after portion until none is left. Never rejects: a portion whose thread
   * failed has no answer.
   */
  async workOff<Portion, Answer>(
    start: unknown,
    portions: readonly Portion[],
    take: (answer: Answer) => void,
  ): Promise<void> {
    const left = [...portions];
    await Promise.all(this.#threads.map((thread) => thread.workOff(start, left, take)));
  }

  end(): void {
    for (const thread of this.#threads) thread.end();
  }
}

class Thread {
  #worker: Worker | null;
  #finish = (): void => {};

  constructor() {
    try {
      this.#worker = new Worker(new URL('./check-worker.js', import.meta.url), {
        resourceLimits: { stackSizeMb: NATIVE_STACK },
      });
    } catch {
      this.#worker = null;
      return;
    }
    this.#worker.unref();
    this.#worker.on('error', () => {});
    this.#worker.on('exit', () => {
      this.#worker = null;
      this.#finish();
    });
  }

  /** Takes away what it works off; resolves when nothing is left or the thread has failed. */
  async workOff<Portion, Answer>(
    start: unknown,
    portions: Portion[],
    take: (answer: Answer) => void,
  ): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    worker.ref();
    const next = (): void => {
      const portion = portions.shift();
      if (portion === undefined) this.#finish();
      else worker.postMessage({ portion });
    };
    const answered = (answer: Answer): void => {
      take(answer);
      next();
    };
    worker.on('message', answered);
    await new Promise<void>((resolve) => {
      this.#finish = resolve;
      worker.postMessage({ start });
      next();
    });
    worker.off('message', answered);
    worker.unref();
  }

  end(): void {
    void this.#worker?.terminate();
  }
}

export function areWorthThreads(files: number): boolean {
  return files >= WORTH_THREADS;
}

/**
 * Starts threads where they are likely to be worth it, long before it is known what is to be checked.
 *
 * @param args as the command is given them: those that are folders are taken for what is to be checked
 * @returns null where a look at the folders shows fewer files
 */
export function threadsFor(args: readonly string[], cwd: string): Threads | null {
  const folders = args.map((arg) => path.resolve(cwd, arg)).filter(isFolder);
  let files = 0;
  for (const folder of folders.length === 0 ? [cwd] : folders) {
    for (const { length } of walkSources(folder)) {
      files += length;
      if (areWorthThreads(files)) return new Threads();
    }
  }
  return null;
}

function isFolder(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}
