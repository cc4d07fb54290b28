import path from 'node:path';
import { isExamined, PROMISES_FILE_NAMES } from 'eslint-plugin-privacy-policy/api';
import type { FindingDiagnostics } from './features/diagnostics.js';
import type { SetupProblems } from './features/setup-problems.js';
import { IdleQueue } from './idle-queue.js';
import type { OpenDocuments, OpenFile } from './open-documents.js';
import type { PolicyStore } from './policy-store.js';
import type { Settings } from './settings.js';
import type { WorkspaceFiles } from './workspace-files.js';
import type { WorkspaceFolders } from './workspace-folders.js';

interface Parts {
  open: OpenDocuments;
  files: WorkspaceFiles;
  store: PolicyStore;
  settings: Settings;
  setup: SetupProblems;
  findings: FindingDiagnostics;
  folders: WorkspaceFolders;
  /** Told of what must never happen, so that it does not end the server. */
  onFault: (subject: string, error: unknown) => void;
}

/** Not a path: stands in the queue for the problems of policies and promises files. */
const SETUP = '';

/** What is brought up to date when something changes: the edited file, or all that hangs on an edited policy. */
export class Updates {
  readonly #parts: Parts;
  readonly #queue = new IdleQueue<string>((key) => this.#update(key));
  #isStarted = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.open.onChange((file, isNew) => this.#fileChanged(file, isNew));
    parts.open.onClose((file) => this.#fileClosed(file));
    parts.settings.onChange(() => this.#settingsChanged());
    parts.folders.onChange(() => this.#foldersChanged());
    // A client may ask before anything is shown to it.
    this.#foldersChanged();
  }

  /** Until then nothing is shown: it would be by default settings. */
  start(): void {
    this.#isStarted = true;
    this.#parts.store.setPreset(this.#preset());
    this.#foldersChanged();
  }

  /** Files have changed on disk. */
  filesChanged(): void {
    this.#parts.store.refresh();
    this.#updateAll();
  }

  #fileChanged(file: OpenFile, isNew: boolean): void {
    if (!isExamined(file.path)) {
      // An edited policy is noticed by its text; where policies are is told by promises files and by what exists.
      if (isNew || isPromisesFile(file.path)) this.#parts.store.refresh();
      this.#updateAll();
    } else if (this.#isStarted) {
      if (isNew) this.#queue.add(SETUP);
      if (isNew || !this.#parts.findings.isPulled) this.#queue.add(file.path);
    }
  }

  #fileClosed(file: OpenFile): void {
    this.#queue.remove(file.path);
    this.#parts.findings.clear(file.path);
    if (isExamined(file.path)) return;
    this.#parts.store.refresh();
    this.#updateAll();
  }

  #settingsChanged(): void {
    this.#parts.store.setPreset(this.#preset());
    this.#updateAll();
  }

  #foldersChanged(): void {
    const { files, folders, store } = this.#parts;
    files.setFolders(folders.paths);
    store.setFolders(folders.paths);
    store.refresh();
    this.#updateAll();
  }

  #updateAll(): void {
    if (!this.#isStarted) return;
    this.#queue.add(SETUP, ...this.#parts.open.all().map((file) => file.path));
  }

  #update(key: string): void {
    try {
      if (key === SETUP) return this.#parts.setup.update();
      const file = this.#parts.open.get(key);
      if (file !== undefined) this.#parts.findings.update(file);
    } catch (error) {
      this.#parts.onFault(key === SETUP ? 'The set-up' : key, error);
    }
  }

  #preset() {
    return this.#parts.settings.current.strict ? 'strict' : 'recommended';
  }
}

function isPromisesFile(file: string): boolean {
  return PROMISES_FILE_NAMES.includes(path.basename(file));
}
