import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { NATIVE_STACK } from '../engine/native-stack.js';
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
   * Gives each thread the start, then portion after portion until none is left: each works through a part of its own,
   * as neighbors import the same files, then helps where most is left. Never rejects: a portion whose thread failed
   * has no answer.
   */
  async workOff<Portion, Answer>(
    start: unknown,
    portions: readonly Portion[],
    take: (answer: Answer) => void,
  ): Promise<void> {
    const parts = partsOf(portions, this.#threads.length);
    const nextOf = (own: Portion[]) => (): Portion | undefined =>
      own.shift() ?? parts.reduce((most, part) => (part.length > most.length ? part : most)).pop();
    await Promise.all(this.#threads.map((thread, i) => thread.workOff(start, nextOf(parts[i] ?? []), take)));
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

  /** Resolves when there is no next portion or the thread has failed. */
  async workOff<Portion, Answer>(
    start: unknown,
    nextPortion: () => Portion | undefined,
    take: (answer: Answer) => void,
  ): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    worker.ref();
    const next = (): void => {
      const portion = nextPortion();
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

/** As many parts of about the same size, in order. */
function partsOf<T>(all: readonly T[], count: number): T[][] {
  return Array.from({ length: count }, (_, i) =>
    all.slice(Math.round((i * all.length) / count), Math.round(((i + 1) * all.length) / count)),
  );
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
