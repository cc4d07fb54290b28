/** Longest time that background work may take before messages are looked at again, in milliseconds. */
const SLICE = 20;

/**
 * Work that waits until every message that has arrived is handled, one key at a time: what changes again while it
 * waits is done once, in its newest state. Background work waits for all other work, too.
 */
export class IdleQueue<Key> {
  readonly #work: (key: Key) => void;
  readonly #waiting = new Set<Key>();
  readonly #background = new Set<Key>();
  #quietTurns = 0;
  #isTicking = false;
  #onIdle: () => void = () => {};

  constructor(work: (key: Key) => void) {
    this.#work = work;
  }

  /** Called whenever nothing waits any more. */
  onIdle(handler: () => void): void {
    this.#onIdle = handler;
  }

  add(...keys: Key[]): void {
    for (const key of keys) {
      this.#waiting.add(key);
      this.#background.delete(key);
    }
    this.#start();
  }

  addInBackground(keys: Iterable<Key>): void {
    for (const key of keys) if (!this.#waiting.has(key)) this.#background.add(key);
    this.#start();
  }

  remove(key: Key): void {
    this.#waiting.delete(key);
    this.#background.delete(key);
  }

  get isIdle(): boolean {
    return !this.#isWaiting();
  }

  #start(): void {
    this.#quietTurns = 0;
    if (!this.#isTicking && this.#isWaiting()) this.#tick();
  }

  #isWaiting(): boolean {
    return this.#waiting.size > 0 || this.#background.size > 0;
  }

  #tick(): void {
    this.#isTicking = true;
    setImmediate(() => {
      this.#isTicking = false;
      // The connection hands over one message a turn of the event loop: a turn without any means there is none left.
      if (++this.#quietTurns >= 2) this.#next();
      if (!this.#isTicking && this.#isWaiting()) this.#tick();
    });
  }

  #next(): void {
    this.#quietTurns = 0;
    if (this.#waiting.size > 0) this.#do(this.#waiting);
    else {
      const end = performance.now() + SLICE;
      while (this.#background.size > 0 && performance.now() < end) this.#do(this.#background);
    }
    if (!this.#isWaiting()) this.#onIdle();
  }

  #do(keys: Set<Key>): void {
    const [key] = keys as Set<Key> & Iterable<Key>;
    keys.delete(key as Key);
    this.#work(key as Key);
  }
}
