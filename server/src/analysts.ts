import type { AnalysisThread } from './analysis-thread.js';
import type { SourceChecks } from './source-checks.js';

/**
 * The threads that analyse for the brain: one like it, and one without a native parser for what the others must not
 * parse.
 */
export class Analysts {
  readonly #usual: AnalysisThread;
  readonly #careful: AnalysisThread;
  readonly #checks: Pick<SourceChecks, 'isRefused'>;

  constructor(usual: AnalysisThread, careful: AnalysisThread, checks: Pick<SourceChecks, 'isRefused'>) {
    this.#usual = usual;
    this.#careful = careful;
    this.#checks = checks;
  }

  get isBusy(): boolean {
    return this.#usual.isBusy || this.#careful.isBusy;
  }

  /** Returns whether a thread will answer; else the file is to be analysed without it. */
  ask(path: string): boolean {
    return (this.#checks.isRefused(path) ? this.#careful : this.#usual).ask(path);
  }

  /** Gets ready for texts with a syntax error; to be called while nobody waits. */
  prepare(): void {
    if (!this.isBusy) this.#usual.prepare();
  }

  /** A file has been brought up to date, or needs to be no more. */
  settle(path: string): void {
    this.#usual.settle(path);
    this.#careful.settle(path);
  }

  /** Files have changed: what is found meanwhile in those that hang on them does not hold. */
  changed(files: readonly string[]): void {
    this.#usual.changed(files);
    this.#careful.changed(files);
  }
}
