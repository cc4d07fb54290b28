import type { Worker } from 'node:worker_threads';
import { KnownAnalyses } from 'eslint-plugin-privacy-policy/api';
import type { OpenDocuments } from './open-documents.js';
import type { PolicyStore } from './policy-store.js';
import type { Answer, Assignment, BufferState, Preparation } from './thread-data.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** Files that the thread is given at once: few, so that what is called off or changes has not been done yet. */
const PORTION = 16;
/** How often a file is handed on that changes all the while. */
const MAX_ATTEMPTS = 4;
/** How often the thread is started anew after its end. */
const MAX_RESTARTS = 3;

/** Takes what a thread has found. */
export interface AnalysisHandlers {
  /** @param analyses null where the file could not be analysed, or there is none */
  onAnswer(path: string, stamp: string | null, analyses: KnownAnalyses | null): void;
  /** The thread must not parse the file in this version, or one that it imports. */
  onRefused(path: string, stamp: string | null): void;
  /** A file is there, and cannot be read. */
  onUnread(path: string, why: string): void;
  /** The thread has ended: of what was handed on, this is to be asked for again. */
  onEnd(left: readonly string[], why: string): void;
}

/** Has files analysed by a thread that sees the workspace as its user does. */
export class AnalysisThread {
  readonly #start: (() => Worker) | null;
  readonly #open: OpenDocuments;
  readonly #store: PolicyStore;
  readonly #folders: WorkspaceFolders;
  readonly #handlers: AnalysisHandlers;
  readonly #waiting = new Set<string>();
  /** By path, what has changed since the file was handed on. */
  readonly #inWork = new Map<string, string[]>();
  readonly #attempts = new Map<string, number>();
  /** What the thread knows of open files. */
  readonly #told = new Map<string, string>();
  #worker: Worker | null = null;
  #hasEnded = false;
  #isPrepared = false;
  #ends = 0;

  /** @param start null where no thread can be had */
  constructor(
    start: (() => Worker) | null,
    open: OpenDocuments,
    store: PolicyStore,
    folders: WorkspaceFolders,
    handlers: AnalysisHandlers,
  ) {
    this.#start = start;
    this.#hasEnded = start === null;
    this.#open = open;
    this.#store = store;
    this.#folders = folders;
    this.#handlers = handlers;
  }

  get isBusy(): boolean {
    return this.#waiting.size + this.#inWork.size > 0;
  }

  /** Returns whether the thread will answer; else the file is to be analysed without it. */
  ask(path: string): boolean {
    if (this.#hasEnded) return false;
    if (this.#inWork.has(path) || this.#waiting.has(path)) return true;
    const attempts = this.#attempts.get(path) ?? 0;
    if (attempts >= MAX_ATTEMPTS) {
      this.#attempts.delete(path);
      return false;
    }
    this.#waiting.add(path);
    this.#hand();
    return !this.#hasEnded;
  }

  /** Has the thread load what it needs for a text with a syntax error, once: to be called while nothing is in work. */
  prepare(): void {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    this.#started()?.postMessage({ prepares: 'compiler' } satisfies Preparation);
  }

  /** A file has been brought up to date, or needs to be no more. */
  settle(path: string): void {
    this.#waiting.delete(path);
    this.#attempts.delete(path);
  }

  /** Files have changed: what is found meanwhile in those that hang on them does not hold. */
  changed(files: readonly string[]): void {
    for (const changes of this.#inWork.values()) changes.push(...files);
  }

  /** Two portions are out, so that the thread need not wait while the brain is busy. */
  #hand(): void {
    if (this.#waiting.size === 0 || this.#inWork.size > PORTION) return;
    const files = [...this.#waiting].slice(0, PORTION);
    for (const file of files) {
      this.#waiting.delete(file);
      this.#inWork.set(file, []);
      this.#attempts.set(file, (this.#attempts.get(file) ?? 0) + 1);
    }
    const worker = this.#started();
    worker?.postMessage({
      folders: this.#folders.paths,
      generation: this.#store.generation,
      buffers: this.#news(),
      files,
    } satisfies Assignment);
  }

  #started(): Worker | null {
    if (this.#worker !== null || this.#hasEnded || this.#start === null) return this.#worker;
    try {
      this.#worker = this.#start();
    } catch (error) {
      this.#ends = MAX_RESTARTS;
      this.#end(String(error));
      return null;
    }
    let why = 'it ended';
    this.#worker.on('message', (answer: Answer) => this.#take(answer));
    this.#worker.on('error', (error) => (why = error instanceof Error ? error.message : String(error)));
    this.#worker.on('exit', () => this.#end(why));
    return this.#worker;
  }

  #take({ path, stamp, analyses, isFault, isRefused, unread }: Answer): void {
    if (unread !== undefined) this.#handlers.onUnread(path, unread);
    const changes = this.#inWork.get(path) ?? [];
    this.#inWork.delete(path);
    // Whoever asked meets the same fault, and tells of it.
    if (isFault) this.#attempts.set(path, MAX_ATTEMPTS);
    const known = analyses === null ? null : KnownAnalyses.of(analyses);
    const holds = known === null || changes.length === 0 || !known.hangsOn(changes);
    if (isRefused) this.#handlers.onRefused(path, stamp);
    else this.#handlers.onAnswer(path, stamp, holds ? known : null);
    this.#hand();
  }

  /** It may have ended of a file that it was given: those are left to whoever asked. The others go to a new one. */
  #end(why: string): void {
    this.#worker = null;
    this.#isPrepared = false;
    this.#told.clear();
    this.#ends += 1;
    this.#hasEnded = this.#ends > MAX_RESTARTS;
    const left = [...this.#inWork.keys(), ...this.#waiting];
    for (const file of this.#inWork.keys()) this.#attempts.set(file, MAX_ATTEMPTS);
    this.#inWork.clear();
    this.#waiting.clear();
    this.#handlers.onEnd(left, why);
  }

  /** What the thread does not know yet of open files. */
  #news(): BufferState[] {
    const news: BufferState[] = [];
    const open = new Map(this.#open.all().map((file) => [file.path, file]));
    for (const [path, { serial, document }] of open) {
      const stamp = `${serial}:${document.version}`;
      if (this.#told.get(path) === stamp) continue;
      this.#told.set(path, stamp);
      news.push({ path, content: { serial, version: document.version, text: document.getText() } });
    }
    for (const path of this.#told.keys()) {
      if (open.has(path)) continue;
      this.#told.delete(path);
      news.push({ path, content: null });
    }
    return news;
  }
}
