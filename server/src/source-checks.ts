import {
  EMPTY_RESULT,
  isExamined,
  KnownAnalyses,
  leaveErrors,
  MAX_NATIVE_LENGTH,
  refusalsSoFar,
  type FileResult,
  type Project,
  type SiteSetup,
} from 'eslint-plugin-privacy-policy/api';
import type { PolicyStore } from './policy-store.js';
import type { WorkspaceFiles } from './workspace-files.js';

/** What is known of one version of a source file under one state of its policy. */
export interface SourceCheck {
  /** Absolute path. */
  path: string;
  result: FileResult;
  /** Tells this check from every other. */
  id: string;
}

/** What another thread found in one version of a file. */
interface Learned {
  stamp: string;
  analyses: KnownAnalyses;
}

/** A file as it is now, and what was found in that before. */
interface Version {
  path: string;
  project: Project;
  setups: readonly object[];
  stamp: string;
  analyses: KnownAnalyses;
}

type Known = SourceCheck & Version;

/** Thrown where a text would have to be read. */
const UNREAD = new Error('not analysed');

/** A client that outlives its server must not take an answer of the one before for one of this. */
const RUN = Date.now().toString(36);

/**
 * Checks source files, open or not. A file is analysed again only when its text, or one it imports, has changed, and
 * judged again only when its policy has.
 */
export class SourceChecks {
  readonly #files: WorkspaceFiles;
  readonly #store: PolicyStore;
  readonly #onError: (file: string, error: unknown) => void;
  readonly #onUnread: (file: string, why: string) => void;
  readonly #known = new Map<string, Known>();
  readonly #learned = new Map<string, Learned>();
  /** By path, the version that a thread with a native parser must not parse. */
  readonly #refused = new Map<string, string>();
  /** By path, the version that the native parser cannot read: the other one would keep everybody waiting. */
  readonly #left = new Map<string, string>();
  #count = 0;

  constructor(
    files: WorkspaceFiles,
    store: PolicyStore,
    onError: (file: string, error: unknown) => void,
    onUnread: (file: string, why: string) => void,
  ) {
    this.#files = files;
    this.#store = store;
    this.#onError = onError;
    this.#onUnread = onUnread;
  }

  /**
   * Null for a file that is no source, does not exist, or stands outside the workspace folders. Of a text that is for
   * another thread and was not analysed yet, an older answer or none.
   *
   * @param isForced analyse it here, however long that takes
   */
  check(path: string, isForced = false): SourceCheck | null {
    const version = this.#versionOf(path);
    if (version === null) return null;
    const current = this.#current(version);
    if (current !== null) return current;
    if (!isForced && this.#isElsewhere(path, version.stamp)) return this.#former(version);
    if (isForced) return this.#take(version, this.#examine(version, path));
    const refusals = refusalsSoFar();
    const { result, isLeft } = leaveErrors(() => this.#examine(version, path));
    if (refusalsSoFar() !== refusals) this.refuse(path, version.stamp);
    else if (isLeft) this.#left.set(path, version.stamp);
    else return this.#take(version, result);
    return this.#former({ ...version, analyses: new KnownAnalyses() });
  }

  /** Whether an open file is left to another thread: its analysis would keep everybody waiting, or is refused here. */
  isForOthers(path: string): boolean {
    const version = this.#versionOf(path);
    if (version === null) return false;
    // What is refused is known when it has been tried.
    if (!this.#isElsewhere(path, version.stamp)) this.check(path);
    return this.#isElsewhere(path, version.stamp);
  }

  /** Whether a file, as it is now, must not be parsed by a thread with a native parser. */
  isRefused(path: string): boolean {
    const stamp = this.#refused.get(path);
    return stamp !== undefined && stamp === this.#files.stamp(path);
  }

  refuse(path: string, stamp: string): void {
    this.#refused.set(path, stamp);
  }

  #isElsewhere(path: string, stamp: string): boolean {
    if (this.#refused.get(path) === stamp || this.#left.get(path) === stamp) return true;
    return this.#files.bufferLength(path) > MAX_NATIVE_LENGTH;
  }

  /** Nobody waits for the analysis of what is for another thread: what was known before is what is known. */
  #former(version: Version): SourceCheck | null {
    return this.judge(version.path) ? this.#current(version) : (this.#known.get(version.path) ?? null);
  }

  /** Brings a file up to date without analysing it; returns whether that was possible. */
  judge(path: string): boolean {
    const version = this.#versionOf(path);
    if (version === null || this.#current(version) !== null) return true;
    try {
      const read = (): never => {
        throw UNREAD;
      };
      this.#take(version, version.project.checkKnown(path, read, version.analyses));
      return true;
    } catch (error) {
      if (error === UNREAD) return false;
      this.#onError(path, error);
      this.#take(version, EMPTY_RESULT);
      return true;
    }
  }

  /** Another thread has analysed a file, in the version that `stamp` tells. */
  learn(path: string, stamp: string, analyses: KnownAnalyses): void {
    this.#learned.set(path, { stamp, analyses });
  }

  /** Analyses and judges another text of a file as if it were its own, and forgets what comes of it. */
  rehearse(path: string, text: string): boolean {
    const version = this.#versionOf(path);
    if (version === null || this.#isElsewhere(path, version.stamp)) return false;
    try {
      const { result, isLeft } = leaveErrors(() =>
        version.project.checkKnown(path, () => text, new KnownAnalyses()),
      );
      return !isLeft && result.judgments.length > 0;
    } catch {
      return false;
    }
  }

  #versionOf(path: string): Version | null {
    const project = isExamined(path) ? this.#store.projectOf(path) : null;
    const stamp = project === null ? null : this.#files.stamp(path);
    const learned = this.#learned.get(path);
    if (project === null || stamp === null) {
      this.#known.delete(path);
      this.#learned.delete(path);
      return null;
    }
    const known = this.#known.get(path);
    const analyses =
      learned?.stamp === stamp
        ? learned.analyses
        : known?.stamp === stamp
          ? known.analyses
          : new KnownAnalyses();
    return { path, project, stamp, setups: [project.sitesOf(path)].flat(), analyses };
  }

  /** What is known of just this version. */
  #current({ path, project, stamp, setups }: Version): Known | null {
    const known = this.#known.get(path);
    const isCurrent = known?.stamp === stamp && known.project === project && same(known.setups, setups);
    return isCurrent ? known : null;
  }

  #take(version: Version, result: FileResult): Known {
    const check: Known = { ...version, result, id: `${RUN}.${++this.#count}` };
    this.#known.set(version.path, check);
    this.#learned.delete(version.path);
    return check;
  }

  /** Every file that was checked, as it was then. */
  all(): IterableIterator<SourceCheck> {
    return this.#known.values();
  }

  /** The same, with the sites that each file is held to. */
  *held(): Generator<SourceCheck & { sites: SiteSetup[] }> {
    for (const known of this.#known.values()) yield { ...known, sites: sitesOf(known) };
  }

  /** Every site that a checked file is held to. */
  sites(): Set<SiteSetup> {
    return new Set([...this.#known.values()].flatMap(sitesOf));
  }

  forget(path: string): void {
    this.#learned.delete(path);
    if (this.#known.delete(path)) this.#count++;
  }

  /** Files have changed: what was found in those that import them no longer holds. Returns the importers. */
  forgetImportersOf(changed: readonly string[]): string[] {
    const importers = [...this.#known.values()]
      .filter(({ analyses }) => analyses.hangsOn(changed))
      .map(({ path }) => path);
    for (const importer of importers) this.#known.delete(importer);
    for (const [path, { analyses }] of this.#learned) {
      if (analyses.hangsOn(changed)) this.#learned.delete(path);
    }
    return importers;
  }

  /** Changes with every check. */
  get revision(): number {
    return this.#count;
  }

  // A fault of ours in one file must not take the others' findings away.
  #examine({ project, analyses }: Version, path: string): FileResult {
    try {
      return project.checkKnown(path, () => this.#textOf(path), analyses);
    } catch (error) {
      this.#onError(path, error);
      return EMPTY_RESULT;
    }
  }

  #textOf(path: string): string {
    const read = this.#files.read(path);
    if ('text' in read) return read.text;
    if (read.error === 'unreadable') this.#onUnread(path, read.detail);
    return '';
  }
}

function sitesOf({ setups }: Known): SiteSetup[] {
  return setups.filter((setup): setup is SiteSetup => 'policies' in setup);
}

function same(some: readonly object[], others: readonly object[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
