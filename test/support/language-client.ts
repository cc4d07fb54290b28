import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowDocumentRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  type ShowDocumentParams,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';

/** The server's command. */
export const SERVER = fileURLToPath(
  new URL('../../../server/bin/privacy-policy-language-server.js', import.meta.url),
);

/** What VS Code announces, as far as the server looks at it; without pull diagnostics. */
export const PUSH_CLIENT: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
  },
  window: { showDocument: { support: true } },
  workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
};

/** Messages of one kind that have not been looked at yet, and who waits for one. */
class Inbox<T> {
  readonly #messages: T[] = [];
  readonly #waiting: { matches: (message: T) => boolean; resolve: (message: T) => void }[] = [];

  put(message: T): void {
    const index = this.#waiting.findIndex(({ matches }) => matches(message));
    if (index === -1) this.#messages.push(message);
    else this.#waiting.splice(index, 1)[0]!.resolve(message);
  }

  take(matches: (message: T) => boolean = () => true): Promise<T> {
    const index = this.#messages.findIndex(matches);
    if (index !== -1) return Promise.resolve(this.#messages.splice(index, 1)[0]!);
    return new Promise((resolve) => this.#waiting.push({ matches, resolve }));
  }

  get unread(): readonly T[] {
    return this.#messages;
  }
}

/** A client of the real server, in a process of its own, over stdio. */
export class LanguageClient {
  static readonly #started = new Set<LanguageClient>();
  readonly published = new Inbox<PublishDiagnosticsParams>();
  readonly shownMessages = new Inbox<string>();
  readonly shownDocuments = new Inbox<ShowDocumentParams>();
  readonly progress = new Inbox<WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd>();
  readonly refreshes = new Inbox<'refresh'>();
  readonly registrations: Registration[] = [];
  readonly connection: ProtocolConnection;
  readonly #server: ChildProcess;
  #progressToken: string | number | undefined;
  readonly #ended: Promise<number | null>;

  private constructor() {
    this.#server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#ended = new Promise((resolve) => this.#server.once('exit', (code) => resolve(code)));
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#server.stdout!),
      new StreamMessageWriter(this.#server.stdin!),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (one) => this.published.put(one));
    this.connection.onNotification(ShowMessageNotification.type, ({ message }) =>
      this.shownMessages.put(message),
    );
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
    });
    this.connection.onRequest(ShowDocumentRequest.type, (shown) => {
      this.shownDocuments.put(shown);
      return { success: true };
    });
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => this.refreshes.put('refresh'));
    this.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      this.#progressToken = token;
      this.connection.onProgress(WorkDoneProgress.type, token, (one) => this.progress.put(one));
    });
    this.connection.listen();
  }

  /** Calls off what the server shows the progress of. */
  cancelProgress(): Promise<void> {
    return this.connection.sendNotification(WorkDoneProgressCancelNotification.type, {
      token: this.#progressToken!,
    });
  }

  static async start(
    folders: readonly string[],
    { capabilities = PUSH_CLIENT, initializationOptions = {} as object } = {},
  ): Promise<{ client: LanguageClient; initialized: InitializeResult }> {
    const client = new LanguageClient();
    LanguageClient.#started.add(client);
    const initialized = await client.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return { client, initialized };
  }

  /** Of the server's process. */
  get pid(): number {
    return this.#server.pid!;
  }

  /** Ends the server as an editor does; resolves to its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await this.#ended;
    this.connection.dispose();
    LanguageClient.#started.delete(this);
    return code;
  }

  /** Goes away without a word; resolves to the server's exit code. */
  async hangUp(): Promise<number | null> {
    this.#server.stdin!.end();
    const code = await this.#ended;
    this.connection.dispose();
    LanguageClient.#started.delete(this);
    return code;
  }

  /** Ends the servers that did not stop, so that a failed test does not keep its runner waiting. */
  static killAll(): void {
    for (const client of LanguageClient.#started) {
      client.connection.dispose();
      client.#server.kill('SIGKILL');
    }
    LanguageClient.#started.clear();
  }

  /** Writes bytes that need not be a message. */
  writeRaw(bytes: string): void {
    this.#server.stdin!.write(bytes);
  }

  open(path: string, text: string, languageId = 'javascript'): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path), languageId, version: 1, text },
    });
  }

  /** Replaces the whole text. */
  change(path: string, version: number, text: string): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path), version },
      contentChanges: [{ text }],
    });
  }

  close(path: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path) },
    });
  }

  /** Says that a file has changed on disk. */
  changedOnDisk(path: string, type: 1 | 2 | 3): Promise<void> {
    return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(path), type }],
    });
  }

  changeFolders(event: WorkspaceFoldersChangeEvent): Promise<void> {
    return this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  }

  configure(privacyPolicy: object): Promise<void> {
    const settings = { privacyPolicy };
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  /** The next unread diagnostics of a file. */
  diagnosticsOf(path: string): Promise<PublishDiagnosticsParams> {
    return this.published.take(({ uri }) => uri === uriOf(path));
  }
}

export function uriOf(path: string): string {
  return URI.file(path).toString();
}
