import {
  CreateFile,
  TextDocumentEdit,
  type ClientCapabilities,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toUri } from './convert.js';
import type { OpenDocuments } from './open-documents.js';
import type { WorkspaceFiles } from './workspace-files.js';

/** A replacement; offsets count UTF-16 units of the file's text. */
export interface TextChange {
  start: number;
  end: number;
  text: string;
}

/** Builds edits for the client to carry out: the server itself writes nothing. */
export class WorkspaceEdits {
  readonly #open: OpenDocuments;
  readonly #files: WorkspaceFiles;
  readonly #isVersioned: boolean;
  readonly #canCreate: boolean;

  constructor(open: OpenDocuments, files: WorkspaceFiles, { workspace }: ClientCapabilities) {
    this.#open = open;
    this.#files = files;
    this.#isVersioned = workspace?.workspaceEdit?.documentChanges === true;
    this.#canCreate =
      this.#isVersioned && workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
  }

  /** The text of a file as its user sees it; null when there is no such file. */
  textOf(path: string): string | null {
    const read = this.#files.read(path);
    return 'text' in read ? read.text : null;
  }

  /** Changes a file that exists. */
  change(path: string, changes: readonly TextChange[]): WorkspaceEdit {
    const open = this.#open.get(path)?.document;
    const document = open ?? TextDocument.create(toUri(path), '', 0, this.textOf(path) ?? '');
    const edits = changes.map(({ start, end, text }) => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      newText: text,
    }));
    return this.#isVersioned
      ? {
          documentChanges: [
            TextDocumentEdit.create({ uri: document.uri, version: open?.version ?? null }, edits),
          ],
        }
      : { changes: { [document.uri]: edits } };
  }

  /** Writes a file that does not exist; null for a client that cannot. */
  create(path: string, text: string): WorkspaceEdit | null {
    if (!this.#canCreate) return null;
    const uri = toUri(path);
    const start = { line: 0, character: 0 };
    const edit: TextEdit = { range: { start, end: start }, newText: text };
    return {
      documentChanges: [
        CreateFile.create(uri, { ignoreIfExists: true }),
        TextDocumentEdit.create({ uri, version: null }, [edit]),
      ],
    };
  }
}
