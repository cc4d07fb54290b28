import type { Connection, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { toUri } from './convert.js';
import type { OpenDocuments } from './open-documents.js';

/**
 * Publishes the diagnostics of a file, whichever features they come from: the protocol knows one list a file, which
 * every publication replaces.
 */
export class DiagnosticSink {
  readonly #connection: Connection;
  readonly #open: OpenDocuments;
  readonly #published = new Map<string, Map<string, readonly Diagnostic[]>>();
  /** By path, what files are called where they have diagnostics: clients spell them in their own ways. */
  readonly #uris = new Map<string, string>();

  constructor(connection: Connection, open: OpenDocuments) {
    this.#connection = connection;
    this.#open = open;
  }

  /** @param owner the feature that speaks; its earlier diagnostics of this file are replaced */
  set(path: string, owner: string, diagnostics: readonly Diagnostic[]): void {
    let owners = this.#published.get(path);
    if (owners === undefined) {
      if (diagnostics.length === 0 && this.#open.get(path) === undefined) return;
      this.#published.set(path, (owners = new Map()));
    }
    if (diagnostics.length === 0) owners.delete(owner);
    else owners.set(owner, diagnostics);
    if (owners.size === 0) this.#published.delete(path);
    const open = this.#open.get(path)?.document;
    const former = this.#uris.get(path);
    const uri = open?.uri ?? former ?? toUri(path);
    if (former !== undefined && former !== uri) this.#send({ uri: former, diagnostics: [] });
    if (owners.size === 0) this.#uris.delete(path);
    else this.#uris.set(path, uri);
    this.#send({
      uri,
      ...(open === undefined ? {} : { version: open.version }),
      diagnostics: [...owners.values()].flat(),
    });
  }

  #send(params: PublishDiagnosticsParams): void {
    void this.#connection.sendDiagnostics(params);
  }

  /** The files that an owner has diagnostics in. */
  filesOf(owner: string): string[] {
    return [...this.#published].filter(([, owners]) => owners.has(owner)).map(([path]) => path);
  }
}
