/** Composition root of the language server: everything else receives its collaborators from here. */
import { createRequire } from 'node:module';
import type { Worker } from 'node:worker_threads';
import {
  CodeActionKind,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type DiagnosticOptions,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { isExamined } from 'eslint-plugin-privacy-policy/api';
import { AnalysisThread, type AnalysisHandlers } from './analysis-thread.js';
import { Analysts } from './analysts.js';
import { DiagnosticSink } from './diagnostic-sink.js';
import { ClauseFinder } from './features/clause.js';
import { codeHover } from './features/code-hover.js';
import { ClauseLenses } from './features/code-lens.js';
import { provideCodeActions } from './features/code-actions.js';
import { PushDiagnostics } from './features/diagnostics.js';
import { draftClauseActions } from './features/draft-clause.js';
import { readSupport } from './features/finding-diagnostics.js';
import { provideHover } from './features/hover.js';
import { OverviewRequest } from './features/overview-request.js';
import { policyHover } from './features/policy-hover.js';
import { providePolicySymbols } from './features/policy-symbols.js';
import { promiseWordActions } from './features/promise-words.js';
import { PromisesFileFeatures } from './features/promises-file.js';
import { PullDiagnostics } from './features/pull-diagnostics.js';
import { provideReport } from './features/report-request.js';
import { SetupProblems } from './features/setup-problems.js';
import { provideShowClause, showClauseActions } from './features/show-clause.js';
import { suggestionActions } from './features/suggestions.js';
import { suppressActions } from './features/suppress.js';
import { ScanProgress } from './features/scan-progress.js';
import { toDiskChanges, watchFiles } from './features/watch-files.js';
import { IdleQueue } from './idle-queue.js';
import { OpenDocuments } from './open-documents.js';
import { Overview } from './overview.js';
import { PolicyStore } from './policy-store.js';
import { UnreadFiles } from './features/unread-files.js';
import {
  DIAGNOSTIC_SOURCE,
  SHOW_CLAUSE_COMMAND,
  SHOW_PRACTICES_COMMAND,
  type ServerTraits,
} from './protocol.js';
import { Rehearsal } from './rehearsal.js';
import { Settings } from './settings.js';
import { SourceChecks } from './source-checks.js';
import { SETUP, Updates } from './updates.js';
import { WorkspaceEdits } from './workspace-edits.js';
import { WorkspaceFiles } from './workspace-files.js';
import { WorkspaceFolders } from './workspace-folders.js';
import { WorkspaceScan } from './workspace-scan.js';

const require = createRequire(import.meta.url);
const { version } = require('../package.json') as { version: string };

/** What the brain has of the machine. */
export interface BrainOptions {
  /** Whether scripts are parsed natively, in this thread. */
  isNative: boolean;
  /** Starts the thread that analyses what is not open; null where threads cannot be had. */
  startAnalyst: (() => Worker) | null;
  /** The same for what a thread with a native parser must not parse. */
  startCareful: (() => Worker) | null;
  /** Frees memory; called while nobody waits. */
  sweep: (() => void) | null;
}

/** Answers a client until it ends the connection. */
export function serve(connection: Connection, options: BrainOptions): void {
  let start: () => Promise<void> = async () => {};
  const reportFault = faultReporter(connection);
  connection.onInitialize((params) => {
    const pulls = canPull(params.capabilities);
    start = compose(connection, params, pulls, options, reportFault);
    return describe(pulls, { parser: options.isNative ? 'oxc' : 'typescript' });
  });
  connection.onInitialized(() => {
    connection.console.info(parserLine(options));
    return start().catch((error) => reportFault('The start', error));
  });
  connection.listen();
}

/** Puts the parts together; what comes back is to be called once the client takes requests. */
function compose(
  connection: Connection,
  { capabilities, initializationOptions, ...params }: InitializeParams,
  pulls: boolean,
  { isNative, startAnalyst, startCareful, sweep }: BrainOptions,
  reportFault: ReportFault,
) {
  const open = new OpenDocuments();
  const files = new WorkspaceFiles(open);
  const store = new PolicyStore(files);
  const settings = new Settings(connection);
  const unread = new UnreadFiles(connection);
  const onUnread = (path: string, why: string): void => unread.tell(path, why);
  const checks = new SourceChecks(files, store, reportFault, onUnread);
  const support = readSupport(capabilities);
  const sink = new DiagnosticSink(connection, open);
  const setup = new SetupProblems(connection, open, store, sink, support);
  const findings = pulls
    ? new PullDiagnostics(connection, open, checks, settings, support)
    : new PushDiagnostics(checks, sink, settings, support);
  const folders = new WorkspaceFolders(connection, { ...params, capabilities });
  const queue = new IdleQueue<string>((key) => {
    try {
      updates.update(key);
    } catch (error) {
      reportFault(key === SETUP ? 'The set-up' : key, error);
    }
  });
  const handlers: AnalysisHandlers = {
    onAnswer: (path, stamp, analyses) => updates.analysed(path, stamp, analyses),
    onRefused: (path, stamp) => updates.refused(path, stamp),
    onUnread,
    onEnd: (left, why) => {
      connection.console.error(`The thread that analyses what is not open has ended: ${why}`);
      queue.addInBackground(left);
    },
  };
  const analysts = new Analysts(
    new AnalysisThread(startAnalyst, open, store, folders, handlers),
    new AnalysisThread(startCareful, open, store, folders, handlers),
    checks,
  );
  const rehearsal = isNative
    ? new Rehearsal(
        open,
        () => queue.isIdle,
        (path, text) => {
          sweep?.();
          return checks.rehearse(path, text);
        },
      )
    : null;
  const progress = new ScanProgress(connection, capabilities);
  const scan = new WorkspaceScan(files, store, queue, analysts, progress, onUnread);
  const updates: Updates = new Updates({
    queue,
    open,
    files,
    store,
    checks,
    analysts,
    scan,
    settings,
    setup,
    findings,
    folders,
    onIdle: () => {
      sweep?.();
      rehearsal?.wait();
      // Where scripts are not parsed natively, the compiler is loaded anyway.
      if (isNative && open.all().some(({ path }) => isExamined(path))) analysts.prepare();
    },
    onSettled: () => {
      findings.settled();
      if (request.settled()) lenses.refresh();
    },
  });
  const finder = new ClauseFinder(store, checks);
  const overview = new Overview(store, checks);
  const lenses = new ClauseLenses(connection, overview, capabilities);
  const request = new OverviewRequest(connection, overview, store, finder);
  const promises = new PromisesFileFeatures(connection, files, store, overview);
  provideHover(connection, capabilities, [promises.hover, codeHover(finder), policyHover(overview, store)]);
  providePolicySymbols(connection, overview);
  provideShowClause(connection, finder);
  provideReport(connection, checks, overview, store, files, { version, today });
  const edits = new WorkspaceEdits(open, files, capabilities);
  provideCodeActions(connection, finder, [
    showClauseActions,
    suggestionActions(edits),
    suppressActions(edits, store),
    promiseWordActions(edits, store, today),
    draftClauseActions(edits, store),
  ]);
  open.listen(connection);
  return async () => {
    // First, before anything is waited for: a message that nobody listens to is lost.
    folders.start();
    connection.onDidChangeWatchedFiles(({ changes }) => updates.filesChanged(toDiskChanges(changes)));
    if (folders.paths.length === 0) {
      connection.console.info('No folder is open: nothing is held to a privacy policy until one is.');
    }
    await settings.start(capabilities, initializationOptions);
    updates.start();
    await watchFiles(connection, capabilities);
  };
}

/** By the user's calendar, as ISO 8601. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function describe(pulls: boolean, experimental: ServerTraits): InitializeResult {
  const diagnosticProvider: DiagnosticOptions = {
    identifier: DIAGNOSTIC_SOURCE,
    interFileDependencies: true,
    workspaceDiagnostics: true,
  };
  return {
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      executeCommandProvider: { commands: [SHOW_CLAUSE_COMMAND, SHOW_PRACTICES_COMMAND] },
      codeLensProvider: {},
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      workspaceSymbolProvider: true,
      // Only in promises files and policies: in code, F12 stays with the language.
      definitionProvider: true,
      referencesProvider: true,
      completionProvider: { triggerCharacters: [' ', '"', '.'] },
      ...(pulls ? { diagnosticProvider } : {}),
      experimental,
    },
    serverInfo: { name: 'privacy-policy-language-server', version },
  };
}

/** Without `refresh`, a client that pulls would not learn of an edited policy: then it gets pushed to. */
function canPull({ textDocument, workspace }: ClientCapabilities): boolean {
  return textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
}

type ReportFault = (subject: string, error: unknown) => void;

function faultReporter(connection: Connection): ReportFault {
  return (subject, error) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`${subject} met a fault of this server: ${detail}`);
  };
}

/** For the output channel: which parser a platform gets decides how fast answers are, not what they say. */
function parserLine({ isNative, startAnalyst }: BrainOptions): string {
  if (isNative) return `${version}: scripts are parsed by oxc.`;
  const why =
    startAnalyst === null
      ? 'the native one needs a thread, and none can be started'
      : 'there is no native one for this platform';
  return `${version}: scripts are parsed by TypeScript's parser; ${why}.`;
}
