/**
 * Work that waits until every message that has arrived is handled, one key at a time: what changes again while it
 * waits is done once, in its newest state.
 */
export class IdleQueue<Key> {
  readonly #work: (key: Key) => void;
  readonly #waiting = new Set<Key>();
  #quietTurns = 0;
  #isTicking = false;

  constructor(work: (key: Key) => void) {
    this.#work = work;
  }

  add(...keys: Key[]): void {
    for (const key of keys) this.#waiting.add(key);
    this.#quietTurns = 0;
    if (!this.#isTicking && this.#waiting.size > 0) this.#tick();
  }

  remove(key: Key): void {
    this.#waiting.delete(key);
  }

  #tick(): void {
    this.#isTicking = true;
    setImmediate(() => {
      this.#isTicking = false;
      // The connection hands over one message a turn of the event loop: a turn without any means there is none left.
      if (++this.#quietTurns >= 2) this.#next();
      if (this.#waiting.size > 0 && !this.#isTicking) this.#tick();
    });
  }

  #next(): void {
    this.#quietTurns = 0;
    for (const key of this.#waiting) {
      this.#waiting.delete(key);
      this.#work(key);
      return;
    }
  }
}
