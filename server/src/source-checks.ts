import {
  EMPTY_RESULT,
  isExamined,
  KnownAnalyses,
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

interface Known extends SourceCheck {
  project: Project;
  setups: readonly object[];
  stamp: string;
  analyses: KnownAnalyses;
}

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
  readonly #known = new Map<string, Known>();
  #count = 0;

  constructor(files: WorkspaceFiles, store: PolicyStore, onError: (file: string, error: unknown) => void) {
    this.#files = files;
    this.#store = store;
    this.#onError = onError;
  }

  /** Null for a file that is no source, does not exist, or stands outside the workspace folders. */
  check(path: string): SourceCheck | null {
    const project = isExamined(path) ? this.#store.projectOf(path) : null;
    const stamp = project === null ? null : this.#files.stamp(path);
    if (project === null || stamp === null) {
      this.#known.delete(path);
      return null;
    }
    const setups = [project.sitesOf(path)].flat();
    const known = this.#known.get(path);
    const isSameText = known?.stamp === stamp;
    if (isSameText && known.project === project && same(known.setups, setups)) return known;
    const analyses = isSameText ? known.analyses : new KnownAnalyses();
    const check: Known = {
      path,
      project,
      setups,
      stamp,
      analyses,
      result: this.#examine(project, path, analyses),
      id: `${RUN}.${++this.#count}`,
    };
    this.#known.set(path, check);
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
    if (this.#known.delete(path)) this.#count++;
  }

  /** Files have changed: what was found in those that import them no longer holds. Returns the importers. */
  forgetImportersOf(changed: readonly string[]): string[] {
    const importers = [...this.#known.values()]
      .filter(({ analyses }) => analyses.hangsOn(changed))
      .map(({ path }) => path);
    for (const importer of importers) this.#known.delete(importer);
    return importers;
  }

  /** Changes with every check. */
  get revision(): number {
    return this.#count;
  }

  // A fault of ours in one file must not take the others' findings away.
  #examine(project: Project, path: string, analyses: KnownAnalyses): FileResult {
    try {
      return project.checkKnown(path, () => this.#textOf(path), analyses);
    } catch (error) {
      this.#onError(path, error);
      return EMPTY_RESULT;
    }
  }

  #textOf(path: string): string {
    const read = this.#files.read(path);
    return 'text' in read ? read.text : '';
  }
}

function sitesOf({ setups }: Known): SiteSetup[] {
  return setups.filter((setup): setup is SiteSetup => 'policies' in setup);
}

function same(some: readonly object[], others: readonly object[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
