import { TextDocuments, type Connection, type Disposable } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toPath } from './convert.js';

/** A file that is open in the editor; its text may not have been saved. */
export interface OpenFile {
  path: string;
  document: TextDocument;
  /** Tells it from the same file opened before or after: then the versions count anew. */
  serial: number;
}

/** The editor's open files. Documents that are no files (untitled, a diff's other side) are left out. */
export class OpenDocuments {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #byPath = new Map<string, OpenFile>();
  #count = 0;
  #onChange: (file: OpenFile, isNew: boolean) => void = () => {};
  #onClose: (file: OpenFile) => void = () => {};

  constructor() {
    // Reported for a document that was just opened, too.
    this.#documents.onDidChangeContent(({ document }) => {
      const path = toPath(document.uri);
      if (path === null) return;
      const before = this.#byPath.get(path);
      const isNew = before?.document !== document;
      const file = isNew ? { path, document, serial: ++this.#count } : before;
      this.#byPath.set(path, file);
      this.#onChange(file, isNew);
    });
    this.#documents.onDidClose(({ document }) => {
      const path = toPath(document.uri);
      const file = path === null ? undefined : this.#byPath.get(path);
      if (file === undefined) return;
      this.#byPath.delete(file.path);
      this.#onClose(file);
    });
  }

  listen(connection: Connection): Disposable {
    return this.#documents.listen(connection);
  }

  /** @param handler called for a file that was opened, too; then `isNew` */
  onChange(handler: (file: OpenFile, isNew: boolean) => void): void {
    this.#onChange = handler;
  }

  onClose(handler: (file: OpenFile) => void): void {
    this.#onClose = handler;
  }

  get(path: string): OpenFile | undefined {
    return this.#byPath.get(path);
  }

  all(): OpenFile[] {
    return [...this.#byPath.values()];
  }
}
