import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Connection,
  type PreviousResultId,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { toPath, toUri } from '../convert.js';
import type { OpenDocuments } from '../open-documents.js';
import type { Settings } from '../settings.js';
import type { SourceCheck, SourceChecks } from '../source-checks.js';
import type { FindingDiagnostics } from './diagnostics.js';
import { toDiagnostics, type DiagnosticSupport } from './finding-diagnostics.js';

/** Findings for clients that ask for them: those of an open file, and those of all others. These get none pushed. */
export class PullDiagnostics implements FindingDiagnostics {
  readonly isPulled = true;
  readonly #connection: Connection;
  readonly #open: OpenDocuments;
  readonly #checks: SourceChecks;
  readonly #settings: Settings;
  readonly #support: DiagnosticSupport;
  /** Result ids that the client holds of open files, by path. */
  readonly #given = new Map<string, string | undefined>();
  /** Files whose findings the client has from asking for the file alone: it tells no result id of these. */
  readonly #shown = new Set<string>();
  /** Requests for the whole workspace that wait until there is something new. */
  readonly #held = new Set<() => void>();
  #isRefreshAsked = false;

  constructor(
    connection: Connection,
    open: OpenDocuments,
    checks: SourceChecks,
    settings: Settings,
    support: DiagnosticSupport,
  ) {
    this.#connection = connection;
    this.#open = open;
    this.#checks = checks;
    this.#settings = settings;
    this.#support = support;
    connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
      const path = toPath(textDocument.uri);
      const check = path === null || open.get(path) === undefined ? null : this.#check(path);
      if (path !== null && open.get(path) !== undefined) this.#given.set(path, check?.id);
      if (check === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      if (check.id === previousResultId) {
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: check.id };
      }
      const items = toDiagnostics(check.result, support);
      if (items.length > 0) this.#shown.add(check.path);
      return { kind: DocumentDiagnosticReportKind.Full, resultId: check.id, items };
    });
    connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token) =>
      this.#workspace(previousResultIds, token),
    );
  }

  /** Asks the client to pull an open file again if it holds an older answer. */
  update(path: string): void {
    const id = this.#check(path)?.id;
    if (this.#open.get(path) === undefined) return;
    if (this.#isRefreshAsked || !this.#given.has(path) || this.#given.get(path) === id) return;
    this.#isRefreshAsked = true;
    this.#connection.languages.diagnostics
      .refresh()
      .catch(() => {})
      .finally(() => (this.#isRefreshAsked = false));
  }

  closed(path: string): void {
    this.#given.delete(path);
  }

  clear(path: string): void {
    this.#given.delete(path);
  }

  settled(): void {
    for (const look of [...this.#held]) look();
  }

  /** Answers when there is something that the client does not know, which it then asks for again. */
  #workspace(
    previous: readonly PreviousResultId[],
    token: CancellationToken,
  ): Promise<{ items: WorkspaceDocumentDiagnosticReport[] }> {
    const known = new Map(previous.map(({ uri, value }) => [toPath(uri) ?? uri, value]));
    return new Promise((resolve) => {
      const answer = (items: WorkspaceDocumentDiagnosticReport[]): void => {
        this.#held.delete(look);
        resolve({ items });
      };
      const look = (): void => {
        const items = this.#news(known);
        if (items.length > 0) answer(items);
      };
      this.#held.add(look);
      token.onCancellationRequested(() => answer([]));
      look();
    });
  }

  /**
   * Only files with diagnostics have a result id with the client. Open ones are among them: it asks for those that are
   * in sight one by one, but a document may stay open that no tab shows any more.
   */
  #news(known: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
    const current = new Map<string, SourceCheck>();
    if (this.#settings.current.enable) {
      for (const check of this.#checks.all()) {
        if (hasSomethingToSay(check)) current.set(check.path, check);
      }
    }
    const kind: typeof DocumentDiagnosticReportKind.Full = DocumentDiagnosticReportKind.Full;
    const news = [...current.values()]
      .filter(({ path, id }) => known.get(path) !== id)
      .map(({ path, id, result }) => ({
        uri: toUri(path),
        version: null,
        kind,
        resultId: id,
        items: toDiagnostics(result, this.#support),
      }));
    const gone = [...new Set([...known.keys(), ...this.#shown])]
      .filter((path) => !current.has(path))
      .map((path) => ({ uri: toUri(path), version: null, kind, items: [] }));
    // One that the client still asks for by itself has been told, or will be, when it asks.
    for (const { uri } of gone) this.#shown.delete(toPath(uri) ?? '');
    return [...news, ...gone];
  }

  #check(path: string): SourceCheck | null {
    return this.#settings.current.enable ? this.#checks.check(path) : null;
  }
}

function hasSomethingToSay({ result }: SourceCheck): boolean {
  return result.findings.length > 0 || result.suppressionProblems.length > 0 || result.syntaxProblem !== null;
}
