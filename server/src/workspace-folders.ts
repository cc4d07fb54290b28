import path from 'node:path';
import type { Connection, InitializeParams } from 'vscode-languageserver';
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
    this.#paths = new Set(uris.flatMap(folderOf));
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
      for (const { uri } of removed) for (const folder of folderOf(uri)) this.#paths.delete(folder);
      for (const { uri } of added) for (const folder of folderOf(uri)) this.#paths.add(folder);
      this.#onChange();
    });
  }
}

/** Nothing where it is none of the disk. Clients differ in whether it ends in a slash. */
function folderOf(uri: string): string[] {
  const folder = toPath(uri);
  return folder === null ? [] : [path.resolve(folder)];
}
