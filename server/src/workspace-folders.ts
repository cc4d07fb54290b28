import type { Connection, InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import { toPath } from './convert.js';

/** The folders that are open in the editor, as absolute paths; nothing outside them is read. */
export class WorkspaceFolders {
  readonly #connection: Connection;
  readonly #canChange: boolean;
  readonly #paths: Set<string>;
  #onChange: () => void = () => {};

  constructor(
    connection: Connection,
    params: Pick<InitializeParams, 'capabilities' | 'workspaceFolders' | 'rootUri'>,
  ) {
    this.#connection = connection;
    this.#canChange = params.capabilities.workspace?.workspaceFolders === true;
    const uris =
      params.workspaceFolders?.map(({ uri }) => uri) ?? [params.rootUri].filter((uri) => uri !== null);
    this.#paths = new Set(uris.map(toPath).filter((path) => path !== null));
  }

  get paths(): string[] {
    return [...this.#paths];
  }

  onChange(handler: () => void): void {
    this.#onChange = handler;
  }

  start(): void {
    if (!this.#canChange) return;
    this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const path of pathsOf(removed)) this.#paths.delete(path);
      for (const path of pathsOf(added)) this.#paths.add(path);
      this.#onChange();
    });
  }
}

function pathsOf(folders: readonly WorkspaceFolder[]): string[] {
  return folders.map(({ uri }) => toPath(uri)).filter((path) => path !== null);
}
