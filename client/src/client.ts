import {
  CLAUSE_REQUEST,
  SHOW_CLAUSE_COMMAND,
  type ClauseLocation,
  type ClauseParams,
} from 'privacy-policy-language-server/protocol';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import type { ClauseView } from './clause-view.js';

/** Code that is held to a policy, and the documents that a policy or a promises file can be. */
const LANGUAGES = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'markdown',
  'mdx',
  'html',
  'plaintext',
  'yaml',
  // Configurations of servers: plain VS Code takes them for properties or plain text.
  'properties',
  'ini',
  'nginx',
  'NGINX',
  'apacheconf',
  'logrotate',
];

/** Runs the language server, and shows in VS Code's own ways what it knows of clauses. */
export class PolicyClient {
  readonly #client: LanguageClient;
  readonly #clauseView: ClauseView;

  constructor(context: vscode.ExtensionContext, clauseView: ClauseView) {
    const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
    this.#clauseView = clauseView;
    this.#client = new LanguageClient('privacyPolicy', 'Privacy Policy Lint', server, this.#options());
  }

  start(): Promise<void> {
    return this.#client.start();
  }

  stop(): Promise<void> {
    return this.#client.stop();
  }

  registerCommands(): vscode.Disposable[] {
    return [
      vscode.commands.registerCommand('privacyPolicy.openClause', () => this.#openClauseAtCursor()),
      vscode.commands.registerCommand('privacyPolicy.restart', () => this.#client.restart()),
    ];
  }

  #options(): LanguageClientOptions {
    return {
      documentSelector: LANGUAGES.map((language) => ({ scheme: 'file', language })),
      middleware: {
        // The server can only ask for a document to be shown; here it is shown beside the code, and highlighted.
        executeCommand: (command, args, next) =>
          command === SHOW_CLAUSE_COMMAND
            ? this.#clauseView.show(args[0] as ClauseLocation)
            : next(command, args),
      },
    };
  }

  /** Shows the clause of the finding at the cursor; tells the location for whoever runs the command. */
  async #openClauseAtCursor(): Promise<ClauseLocation | null> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return null;
    const params: ClauseParams = {
      textDocument: { uri: this.#client.code2ProtocolConverter.asUri(editor.document.uri) },
      position: this.#client.code2ProtocolConverter.asPosition(editor.selection.active),
    };
    const location = await this.#client.sendRequest<ClauseLocation | null>(CLAUSE_REQUEST, params);
    if (location === null) {
      void vscode.window.showInformationMessage(
        'No clause of the privacy policy belongs to this place. Put the cursor on a finding first.',
      );
      return null;
    }
    await this.#clauseView.show(location);
    return location;
  }
}
