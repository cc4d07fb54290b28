import { Sites } from './sites.js';

/**
 * The sites of a thread: policies and promises files are known only as another thread has read and handed them, so
 * that the thread starts without what reads them. What it lacks, as after a change on disk, it refuses.
 */
export class HandedSites extends Sites {
  #refusals = 0;

  /** How often something was asked for that was not handed: what was answered then does not count. */
  get refusals(): number {
    return this.#refusals;
  }

  protected readSite(): never {
    return this.#refuse();
  }

  protected readPromises(): never {
    return this.#refuse();
  }

  #refuse(): never {
    this.#refusals += 1;
    throw new Error('This was not read before the thread was started.');
  }
}
