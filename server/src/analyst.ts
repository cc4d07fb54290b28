import { constants, setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { isExamined, KnownAnalyses, loadCompiler, refusalsSoFar } from 'eslint-plugin-privacy-policy/api';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toUri } from './convert.js';
import type { OpenFile } from './open-documents.js';
import { PolicyStore } from './policy-store.js';
import type { Answer, Assignment, BufferState, Preparation } from './thread-data.js';
import { WorkspaceFiles } from './workspace-files.js';

/** Analyses files for the brain, which judges what is found: one after the other, in a thread of its own. */
export function analyseFor(port: MessagePort): void {
  const buffers = new Buffers();
  const files = new WorkspaceFiles(buffers);
  const store = new PolicyStore(files);
  let generation = NaN;
  port.on('message', (assignment: Assignment | Preparation) => {
    if ('prepares' in assignment) {
      loadCompiler();
      return;
    }
    for (const state of assignment.buffers) buffers.set(state);
    if (generation !== assignment.generation) {
      generation = assignment.generation;
      files.setFolders(assignment.folders);
      store.setFolders(assignment.folders);
      store.refresh();
    }
    for (const file of assignment.files) port.postMessage(answer(file, files, store));
  });
}

/** Lets others go first. Linux alone has a priority for each thread; elsewhere it would be that of the brain, too. */
export function stepBack(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It is as fast without.
  }
}

function answer(path: string, files: WorkspaceFiles, store: PolicyStore): Answer {
  const analyses = new KnownAnalyses();
  const nothing = { path, analyses: null, isFault: false, isRefused: false };
  const refusals = refusalsSoFar();
  let stamp: string | null = null;
  try {
    const project = isExamined(path) ? store.projectOf(path) : null;
    stamp = project === null ? null : files.stamp(path);
    if (project === null || stamp === null) return { ...nothing, stamp: null };
    let unread: string | undefined;
    const read = (): string => {
      const result = files.read(path);
      if ('text' in result) return result.text;
      if (result.error === 'unreadable') unread = result.detail;
      return '';
    };
    project.checkKnown(path, read, analyses);
    if (refusalsSoFar() !== refusals) return { ...nothing, stamp, isRefused: true };
    return {
      ...nothing,
      stamp,
      analyses: analyses.plain(),
      ...(unread === undefined ? {} : { unread }),
    };
  } catch {
    return { ...nothing, stamp, isFault: true };
  }
}

/** The unsaved texts that the brain told of. */
class Buffers {
  readonly #files = new Map<string, OpenFile>();

  set({ path, content }: BufferState): void {
    if (content === null) this.#files.delete(path);
    else {
      const document = TextDocument.create(toUri(path), '', content.version, content.text);
      this.#files.set(path, { path, serial: content.serial, document });
    }
  }

  get(path: string): OpenFile | undefined {
    return this.#files.get(path);
  }

  all(): OpenFile[] {
    return [...this.#files.values()];
  }
}
