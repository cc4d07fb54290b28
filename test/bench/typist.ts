import { readdirSync, readFileSync } from 'node:fs';
import type { EditedServer } from './edited-servers.js';

/** Milliseconds of edits, from the first to the last. */
export interface Timed {
  edits: readonly number[];
  /** The same without what was spent waiting for a processor that others used. */
  own: readonly number[];
}

/** What is edited: a text for each number. */
export type Edit = (count: number) => string;

/** Edits one file again and again, and waits for the answer each time. */
export class Typist implements Timed {
  readonly edits: number[] = [];
  readonly own: number[] = [];
  readonly #server: EditedServer;
  readonly #edit: Edit;
  #version = 1;

  constructor(server: EditedServer, edit: Edit) {
    this.#server = server;
    this.#edit = edit;
  }

  begin(): Promise<void> {
    return this.#server.open(this.#edit(0));
  }

  /** @returns the text that was answered for */
  async edit(): Promise<string> {
    const version = ++this.#version;
    const text = this.#edit(version);
    const before = threadTimes(this.#server.pid);
    const start = performance.now();
    await this.#server.change(version, text);
    const took = performance.now() - start;
    this.edits.push(took);
    this.own.push(Math.max(0, took - waitBetween(before, threadTimes(this.#server.pid))));
    return text;
  }
}

/** Nanoseconds that each thread of the server, and this one, has run and has waited to run; none but on Linux. */
function threadTimes(pid: number): Map<string, { ran: number; waited: number }> {
  const times = new Map<string, { ran: number; waited: number }>();
  try {
    const threads = readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`);
    for (const thread of [...threads, `/proc/self/task/${process.pid}`]) {
      const [ran = 0, waited = 0] = readFileSync(`${thread}/schedstat`, 'utf8').split(' ').map(Number);
      times.set(thread, { ran, waited });
    }
  } catch {
    // Other systems do not tell; and a thread may just have ended.
  }
  return times;
}

/** Milliseconds that those have waited who hand an edit on: both processes, and the thread that has done most. */
function waitBetween(before: ReturnType<typeof threadTimes>, after: ReturnType<typeof threadTimes>): number {
  const spent = [...after].map(([thread, { ran, waited }]) => {
    const former = before.get(thread) ?? { ran: 0, waited: 0 };
    return { thread, ran: ran - former.ran, waited: waited - former.waited };
  });
  const isHanding = (thread: string): boolean => /^\/proc\/(?:(\d+)\/task\/\1|self\/task\/\d+)$/.test(thread);
  const [busiest] = spent.filter(({ thread }) => !isHanding(thread)).sort((a, b) => b.ran - a.ran);
  const counted = spent.filter((one) => one === busiest || isHanding(one.thread));
  return counted.reduce((sum, { waited }) => sum + waited, 0) / 1e6;
}
