import path from 'node:path';
import { isExamined, PROMISES_FILE_NAMES, type KnownAnalyses } from 'eslint-plugin-privacy-policy/api';
import type { Analysts } from './analysts.js';
import type { FindingDiagnostics } from './features/diagnostics.js';
import type { SetupProblems } from './features/setup-problems.js';
import { withFilesOfFolders } from './folder-changes.js';
import type { IdleQueue } from './idle-queue.js';
import type { OpenDocuments, OpenFile } from './open-documents.js';
import type { PolicyStore } from './policy-store.js';
import type { Settings } from './settings.js';
import type { SourceChecks } from './source-checks.js';
import type { WorkspaceFiles } from './workspace-files.js';
import type { WorkspaceFolders } from './workspace-folders.js';
import { SEARCH, type WorkspaceScan } from './workspace-scan.js';

interface Parts {
  queue: IdleQueue<string>;
  open: OpenDocuments;
  files: WorkspaceFiles;
  store: PolicyStore;
  checks: SourceChecks;
  analysts: Analysts;
  scan: WorkspaceScan;
  settings: Settings;
  setup: SetupProblems;
  findings: FindingDiagnostics;
  folders: WorkspaceFolders;
  /** Told whenever nothing is to be done here. */
  onIdle: () => void;
  /** Told whenever everything is up to date again. */
  onSettled: () => void;
}

/** A file that has changed on disk. */
export interface DiskChange {
  path: string;
  kind: 'created' | 'changed' | 'deleted';
}

/** Not a path: stands in the queue for the problems of policies and promises files. */
export const SETUP = '';

/** What is brought up to date when something changes: the edited file, or all that hangs on an edited policy. */
export class Updates {
  readonly #parts: Parts;
  #isStarted = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.open.onChange((file, isNew) => this.#fileChanged(file, isNew));
    parts.open.onClose((file) => this.#fileClosed(file));
    parts.settings.onChange(() => this.#settingsChanged());
    parts.folders.onChange(() => this.#foldersChanged());
    parts.queue.onIdle(() => {
      if (!parts.analysts.isBusy) parts.onSettled();
      parts.onIdle();
    });
    // A client may ask before anything is shown to it.
    this.#foldersChanged();
  }

  /** Until then nothing is shown: it would be by default settings. */
  start(): void {
    this.#isStarted = true;
    this.#parts.store.setPreset(this.#preset());
    this.#foldersChanged();
  }

  filesChanged(told: readonly DiskChange[]): void {
    const { analysts, checks, queue, scan, store } = this.#parts;
    if (told.length === 0) return;
    const { changes, isMore } = withFilesOfFolders(told, scan.members());
    analysts.changed(changes.map(({ path: file }) => file));
    // An edited source leaves every policy and every other file's text as they are.
    const isWide = changes.some(
      ({ path: file, kind }) => kind !== 'changed' || !isExamined(file) || store.isPolicy(file),
    );
    if (isWide) {
      store.refresh();
      scan.prepare();
    }
    if (isMore || changes.some(({ path: file }) => decidesWhatIsScanned(file))) this.#restartScan();
    queue.addInBackground(this.#shown(checks.forgetImportersOf(changes.map(({ path: file }) => file))));
    for (const { path: file, kind } of changes) {
      if (kind !== 'changed') this.#appearedOrWent(file);
      else if (scan.has(file)) queue.addInBackground([file]);
    }
    if (isWide) this.#updateAll();
  }

  /** Brings one key of the queue up to date. */
  update(key: string): void {
    if (key === SETUP) return this.#parts.setup.update();
    if (key === SEARCH) return this.#parts.scan.search();
    const { analysts, checks, findings, open, scan, settings } = this.#parts;
    const isOpen = open.get(key) !== undefined;
    // What is open is looked at here and now, unless that would take long or must not be; all else has time.
    const isForOthers = isOpen ? settings.current.enable && checks.isForOthers(key) : scan.has(key);
    if (isForOthers && !checks.judge(key)) {
      if (analysts.ask(key)) return;
      checks.check(key, true);
    }
    analysts.settle(key);
    if (isOpen || scan.has(key)) findings.update(key);
    else this.#drop(key);
    scan.checked(key);
  }

  /** Another thread has analysed a file; null where that came to nothing. */
  analysed(file: string, stamp: string | null, analyses: KnownAnalyses | null): void {
    const { checks, queue } = this.#parts;
    if (stamp !== null && analyses !== null) checks.learn(file, stamp, analyses);
    queue.addInBackground([file]);
  }

  /** Another thread must not parse a file in this version: a more careful one is asked next. */
  refused(file: string, stamp: string | null): void {
    const { checks, queue } = this.#parts;
    if (stamp !== null) checks.refuse(file, stamp);
    queue.addInBackground([file]);
  }

  #fileChanged(file: OpenFile, isNew: boolean): void {
    const { analysts, checks, findings, queue, store } = this.#parts;
    analysts.changed([file.path]);
    // What was found in the version before is too late, and no failure.
    analysts.settle(file.path);
    // An edited policy is noticed by its text; where policies are is told by promises files and by what exists.
    const isMap =
      isPromisesFile(file.path) ||
      HOST_FILES.has(path.basename(file.path)) ||
      (isNew && !isExamined(file.path));
    if (isMap) store.refresh();
    if (isMap || store.isPolicy(file.path)) this.#updateAll();
    if (!this.#isStarted || !isExamined(file.path)) return;
    if (isNew) queue.add(SETUP);
    if (isNew || !findings.isPulled) queue.add(file.path);
    else queue.addInBackground([file.path]);
    queue.addInBackground(this.#shown(checks.forgetImportersOf([file.path])));
  }

  #shown(files: readonly string[]): string[] {
    return files.filter((file) => this.#parts.scan.has(file) || this.#parts.open.get(file) !== undefined);
  }

  #fileClosed(file: OpenFile): void {
    const { analysts, findings, queue, scan, store } = this.#parts;
    analysts.changed([file.path]);
    queue.remove(file.path);
    findings.closed(file.path);
    if (isExamined(file.path)) {
      // What is on disk may differ from the buffer that was given up.
      if (scan.reconsider(file.path)) queue.addInBackground([file.path]);
      else this.#drop(file.path);
      if (!store.isPolicy(file.path)) return;
    }
    store.refresh();
    this.#updateAll();
  }

  #appearedOrWent(file: string): void {
    if (!isExamined(file)) return;
    const { queue, scan } = this.#parts;
    const known = scan.has(file);
    if (scan.reconsider(file) || known) queue.addInBackground([file]);
  }

  #drop(file: string): void {
    this.#parts.checks.forget(file);
    this.#parts.findings.clear(file);
  }

  #settingsChanged(): void {
    this.#parts.store.setPreset(this.#preset());
    this.#restartScan();
    this.#updateAll();
  }

  #foldersChanged(): void {
    const { files, folders, store } = this.#parts;
    files.setFolders(folders.paths);
    store.setFolders(folders.paths);
    store.refresh();
    this.#restartScan();
    this.#updateAll();
  }

  #restartScan(): void {
    if (!this.#isStarted) return;
    const { scan, settings } = this.#parts;
    const { enable, workspaceScan } = settings.current;
    scan.restart(enable && workspaceScan);
  }

  #updateAll(): void {
    if (!this.#isStarted) return;
    const { open, queue, scan } = this.#parts;
    queue.add(SETUP, ...open.all().map((file) => file.path));
    queue.addInBackground(scan.members().filter((file) => open.get(file) === undefined));
  }

  #preset() {
    return this.#parts.settings.current.strict ? 'strict' : 'recommended';
  }
}

/** What tells the site's own hosts. */
const HOST_FILES: ReadonlySet<string> = new Set(['package.json', 'CNAME']);

function isPromisesFile(file: string): boolean {
  return PROMISES_FILE_NAMES.includes(path.basename(file));
}

function decidesWhatIsScanned(file: string): boolean {
  return isPromisesFile(file) || path.basename(file) === '.gitignore';
}
