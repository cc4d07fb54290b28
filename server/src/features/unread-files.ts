import path from 'node:path';
import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';

/** Tells of files that are there and cannot be read: each once in the output, and once in all to the user. */
export class UnreadFiles {
  readonly #connection: Connection;
  readonly #told = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** @param why what the system says */
  tell(file: string, why: string): void {
    if (this.#told.has(file)) return;
    this.#told.add(file);
    this.#connection.console.warn(`${file} cannot be read, and is not held to the privacy policy: ${why}`);
    if (this.#told.size > 1) return;
    void this.#connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message:
        `"${path.basename(file)}" cannot be read, and is not held to the privacy policy: ${why}. ` +
        `Give the editor leave to read it, or leave it out by "files: { exclude: [...] }" in privacy-promises.yml; ` +
        `the output of the language server names every file that cannot be read.`,
    });
  }
}
