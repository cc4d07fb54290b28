import { isExamined, type FileResult, type Project } from 'eslint-plugin-privacy-policy/api';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenFile } from './open-documents.js';
import type { PolicyStore } from './policy-store.js';

/** What is known of one version of a source file under one state of its policy. */
export interface SourceCheck {
  version: number;
  result: FileResult;
  /** Tells this check from every other. */
  id: string;
}

interface Known extends SourceCheck {
  project: Project;
  setups: readonly object[];
}

/** Checks open source files; a file is checked again only when its text or its policy has changed. */
export class SourceChecks {
  readonly #store: PolicyStore;
  readonly #onError: (file: string, error: unknown) => void;
  readonly #known = new WeakMap<TextDocument, Known>();
  #count = 0;

  constructor(store: PolicyStore, onError: (file: string, error: unknown) => void) {
    this.#store = store;
    this.#onError = onError;
  }

  /** Null for a file that is no source, or stands outside the workspace folders. */
  check({ path, document }: OpenFile): SourceCheck | null {
    const project = isExamined(path) ? this.#store.projectOf(path) : null;
    if (project === null) return null;
    const setups = [project.sitesOf(path)].flat();
    const known = this.#known.get(document);
    if (known?.version === document.version && known.project === project && same(known.setups, setups)) {
      return known;
    }
    const check: Known = {
      project,
      setups,
      version: document.version,
      result: this.#examine(project, path, document.getText()),
      id: String(++this.#count),
    };
    this.#known.set(document, check);
    return check;
  }

  // A fault of ours in one file must not take the others' findings away.
  #examine(project: Project, path: string, text: string): FileResult {
    try {
      // Without `syntax`, a text that can hold no practice is not parsed at all.
      return project.checkText(path, text, { syntax: false });
    } catch (error) {
      this.#onError(path, error);
      return { findings: [], judgments: [], syntaxProblem: null, problems: [], skipped: null };
    }
  }
}

function same(some: readonly object[], others: readonly object[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
