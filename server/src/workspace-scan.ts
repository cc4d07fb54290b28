import path from 'node:path';
import { leftOut, walkSources } from 'eslint-plugin-privacy-policy/api';
import type { Analysts } from './analysts.js';
import type { ScanProgress } from './features/scan-progress.js';
import type { IdleQueue } from './idle-queue.js';
import type { PolicyStore } from './policy-store.js';
import type { WorkspaceFiles } from './workspace-files.js';

/** Key of the queue that stands for a step of the search for files, not for a file. */
export const SEARCH = '\0search';

/**
 * The files of the workspace that are looked at without being open: found folder by folder and checked one by one,
 * whenever the server has nothing else to do.
 */
export class WorkspaceScan {
  readonly #files: WorkspaceFiles;
  readonly #store: PolicyStore;
  readonly #queue: IdleQueue<string>;
  readonly #analysts: Pick<Analysts, 'settle'>;
  readonly #progress: ScanProgress;
  readonly #onUnread: (folder: string, why: string) => void;
  readonly #members = new Set<string>();
  /** Members before the search that is under way: they are such until it has not found them. */
  #former = new Set<string>();
  readonly #waiting = new Set<string>();
  #searches: Generator<string[]>[] = [];
  #preparations: Generator<void>[] = [];
  #isLeftOut = new Map<string, (file: string) => boolean>();
  #isEnabled = false;

  constructor(
    files: WorkspaceFiles,
    store: PolicyStore,
    queue: IdleQueue<string>,
    analysts: Pick<Analysts, 'settle'>,
    progress: ScanProgress,
    onUnread: (folder: string, why: string) => void,
  ) {
    this.#files = files;
    this.#analysts = analysts;
    this.#store = store;
    this.#queue = queue;
    this.#progress = progress;
    this.#onUnread = (folder, why) => {
      if (this.#isLookedAt(path.join(folder, 'file.js'))) onUnread(folder, why);
    };
    progress.onCancel(() => this.#stop());
  }

  /** Whether a file is one that is looked at without being open. */
  has(file: string): boolean {
    return this.#members.has(file) || this.#former.has(file);
  }

  members(): string[] {
    return [...new Set([...this.#members, ...this.#former])];
  }

  /** Whether files are still to be found or checked. */
  get isRunning(): boolean {
    return this.#searches.length > 0 || this.#waiting.size > 0;
  }

  /** Looks for all files anew. */
  restart(isEnabled: boolean): void {
    this.#isEnabled = isEnabled;
    this.#former = new Set(this.members());
    this.#members.clear();
    this.#waiting.clear();
    this.#isLeftOut.clear();
    this.#searches = isEnabled
      ? this.#store.projects().map(({ root }) => walkSources(root, this.#onUnread))
      : [];
    if (this.#searches.length > 0) {
      this.#progress.begin();
      this.prepare();
    } else this.#endSearch();
  }

  /** Files may have come or gone: finds out anew who imports whom before any check asks for it, where all are checked. */
  prepare(): void {
    if (!this.#isEnabled) return;
    this.#preparations = this.#store.projects().map((project) => project.prepareImporters());
    this.#queue.addInBackground([SEARCH]);
  }

  /** One folder more, or a step of what goes before. */
  search(): void {
    if (this.#preparations.length > 0) {
      if (this.#preparations[0]!.next().done === true) this.#preparations.shift();
      this.#queue.addInBackground([SEARCH]);
      return;
    }
    const [search] = this.#searches;
    const found = search?.next();
    if (found?.done === true) this.#searches.shift();
    else if (found !== undefined) this.#take(found.value);
    if (this.#searches.length > 0) this.#queue.addInBackground([SEARCH]);
    else this.#endSearch();
  }

  /** What was not found again is gone: whoever brings it up to date takes its findings away. */
  #endSearch(): void {
    const gone = [...this.#former].filter((file) => !this.#members.has(file));
    this.#former.clear();
    this.#queue.addInBackground(gone);
    this.#report();
  }

  /** A file has appeared or gone, or what decides which files are looked at has changed. Returns whether it is one. */
  reconsider(file: string): boolean {
    const isMember = this.#isEnabled && this.#isLookedAt(file) && this.#files.stamp(file) !== null;
    if (isMember) this.#members.add(file);
    else this.#members.delete(file);
    this.#former.delete(file);
    return isMember;
  }

  /** A file has been checked. */
  checked(file: string): void {
    if (this.#waiting.delete(file)) this.#report();
  }

  #take(files: readonly string[]): void {
    const taken = files.filter((file) => this.#isLookedAt(file));
    for (const file of taken) {
      this.#members.add(file);
      this.#waiting.add(file);
    }
    this.#queue.addInBackground(taken);
  }

  #isLookedAt(file: string): boolean {
    const project = this.#store.projectOf(file);
    if (project === null) return false;
    let isLeftOut = this.#isLeftOut.get(project.root);
    if (isLeftOut === undefined) {
      this.#isLeftOut.set(project.root, (isLeftOut = leftOut(project, this.#files)));
    }
    return !isLeftOut(file);
  }

  #report(): void {
    if (this.isRunning) this.#progress.report(this.#members.size - this.#waiting.size, this.#members.size);
    else this.#progress.end();
  }

  #stop(): void {
    if (this.isRunning) this.#progress.calledOff(this.#members.size - this.#waiting.size, this.#members.size);
    this.#searches = [];
    this.#preparations = [];
    this.#former.clear();
    for (const file of this.#waiting) {
      this.#queue.remove(file);
      this.#analysts.settle(file);
      this.#members.delete(file);
    }
    this.#waiting.clear();
    this.#report();
  }
}
