import {
  CLAUSE_REQUEST,
  SHOW_CLAUSE_COMMAND,
  SHOW_PRACTICES_COMMAND,
  type ClauseLocation,
  type ClauseParams,
  type ServerTraits,
  type ShowPracticesArguments,
} from 'privacy-policy-language-server/protocol';
import * as vscode from 'vscode';
import {
  DocumentDiagnosticRequest,
  LanguageClient,
  State,
  TransportKind,
  vsdiag,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import type { ClauseView } from './clause-view.js';
import { toRange } from './convert.js';
import type { TwinFindings } from './twin-findings.js';

/** Runs the language server, and shows in VS Code's own ways what it knows of clauses. */
export class PolicyClient {
  readonly connection: LanguageClient;
  readonly #clauseView: ClauseView;
  readonly #twins: TwinFindings;

  constructor(context: vscode.ExtensionContext, clauseView: ClauseView, twins: TwinFindings) {
    const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
    this.#clauseView = clauseView;
    this.#twins = twins;
    this.connection = new LanguageClient('privacyPolicy', 'Privacy Policy Lint', server, this.#options());
    context.subscriptions.push(twins.onDidChange(() => this.#pullAgain()));
  }

  /** @param onStarted called whenever the server runs, for the first time or again */
  async start(onStarted: () => void): Promise<void> {
    this.connection.onDidChangeState(({ newState }) => {
      if (newState === State.Running) onStarted();
    });
    await this.connection.start();
  }

  stop(): Promise<void> {
    return this.connection.stop();
  }

  /** What the server parses scripts by; undefined until it runs. */
  get parser(): ServerTraits['parser'] | undefined {
    const traits = this.connection.initializeResult?.capabilities.experimental as ServerTraits | undefined;
    return traits?.parser;
  }

  /** The clause of the finding at a place; null where there is none. */
  clauseAt = (document: vscode.TextDocument, position: vscode.Position): Promise<ClauseLocation | null> => {
    const { code2ProtocolConverter } = this.connection;
    const params: ClauseParams = {
      textDocument: { uri: code2ProtocolConverter.asUri(document.uri) },
      position: code2ProtocolConverter.asPosition(position),
    };
    return this.connection.sendRequest<ClauseLocation | null>(CLAUSE_REQUEST, params);
  };

  /** Shows the clause of the finding at the cursor; tells the location for whoever runs the command. */
  async openClauseAtCursor(): Promise<ClauseLocation | null> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return null;
    const location = await this.clauseAt(editor.document, editor.selection.active);
    if (location === null) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'No clause of the privacy policy belongs to this place. Put the cursor on a finding first.',
        ),
      );
      return null;
    }
    await this.#clauseView.show(location);
    return location;
  }

  #options(): LanguageClientOptions {
    return {
      // Which files are sources or policies, the server knows: either may have any name.
      documentSelector: [{ scheme: 'file' }],
      middleware: {
        // The server can only ask for a document to be shown; here it is shown beside the code, and highlighted.
        executeCommand: (command, args, next) => {
          if (command === SHOW_CLAUSE_COMMAND) return this.#clauseView.show(args[0] as ClauseLocation);
          if (command === SHOW_PRACTICES_COMMAND) return showPractices(args as ShowPracticesArguments);
          return next(command, args);
        },
        provideDiagnostics: async (document, previousResultId, token, next) => {
          const report = await next(document, previousResultId, token);
          if (report?.kind !== vsdiag.DocumentDiagnosticReportKind.full) return report;
          const uri = document instanceof vscode.Uri ? document : document.uri;
          // What is shown hangs on more than the server's answer: the next one must not be "unchanged".
          const { resultId: _, ...rest } = report;
          return { ...rest, items: this.#twins.withoutTwins(uri, report.items) };
        },
      },
    };
  }

  #pullAgain(): void {
    const feature = this.connection.getFeature(DocumentDiagnosticRequest.method);
    for (const document of vscode.workspace.textDocuments) {
      feature?.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
    }
  }
}

/** The list of places that VS Code opens above a line. */
async function showPractices([uri, position, locations]: ShowPracticesArguments): Promise<void> {
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri),
    new vscode.Position(position.line, position.character),
    locations.map((one) => new vscode.Location(vscode.Uri.parse(one.uri), toRange(one.range))),
  );
}
