import type { OpenDocuments, OpenFile } from './open-documents.js';

/** Milliseconds that nobody has asked for anything before it goes on. */
const PAUSE = 40;
/** Analyses, after which little becomes faster. */
const MAX_STEPS = 30;
/** Milliseconds that all of them together may take. */
const MAX_TIME = 600;

/**
 * The first edits of a file would be answered several times as slowly as later ones, by code that has hardly run
 * before. So while nobody waits, open files are analysed as if they had been edited, for nothing, until the engine has
 * made machine code of what that takes: one at a time, so that a real edit waits for one at most.
 */
export class Rehearsal {
  readonly #open: Pick<OpenDocuments, 'all'>;
  readonly #isIdle: () => boolean;
  readonly #analyze: (path: string, text: string) => boolean;
  readonly #pause: number;
  #steps = 0;
  #time = 0;
  #timer: NodeJS.Timeout | null = null;

  /** @param analyze returns whether there was anything to analyse */
  constructor(
    open: Pick<OpenDocuments, 'all'>,
    isIdle: () => boolean,
    analyze: (path: string, text: string) => boolean,
    pause = PAUSE,
  ) {
    this.#open = open;
    this.#isIdle = isIdle;
    this.#analyze = analyze;
    this.#pause = pause;
  }

  /** To be called whenever nothing is to be done. */
  wait(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#steps >= MAX_STEPS || this.#time >= MAX_TIME || this.#open.all().length === 0) return;
    this.#timer = setTimeout(() => this.#step(), this.#pause).unref();
  }

  #step(): void {
    this.#timer = null;
    const files = this.#open.all();
    const file = files[Math.floor(this.#steps / 2) % Math.max(files.length, 1)];
    if (file === undefined || !this.#isIdle()) return;
    const start = performance.now();
    const isDone = this.#analyze(file.path, this.#version(file));
    this.#time += performance.now() - start;
    // Where there is nothing to do in one file, there may be in the next.
    this.#steps += isDone ? 1 : 2;
    this.wait();
  }

  /** One that differs from the version before, and does the same. */
  #version({ document }: OpenFile): string {
    const text = document.getText();
    return this.#steps % 2 === 0 ? `${text}\n;\n` : text;
  }
}
