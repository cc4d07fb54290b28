import { DocumentDiagnosticReportKind, type Connection } from 'vscode-languageserver';
import { toPath } from '../convert.js';
import type { OpenDocuments, OpenFile } from '../open-documents.js';
import type { Settings } from '../settings.js';
import type { SourceCheck, SourceChecks } from '../source-checks.js';
import type { FindingDiagnostics } from './diagnostics.js';
import { toDiagnostics, type DiagnosticSupport } from './finding-diagnostics.js';

/** Findings of open source files for clients that ask for them; these get none pushed. */
export class PullDiagnostics implements FindingDiagnostics {
  readonly isPulled = true;
  readonly #connection: Connection;
  readonly #checks: SourceChecks;
  readonly #settings: Settings;
  /** Result ids that the client holds, by path. */
  readonly #given = new Map<string, string | undefined>();
  #isRefreshAsked = false;

  constructor(
    connection: Connection,
    open: OpenDocuments,
    checks: SourceChecks,
    settings: Settings,
    support: DiagnosticSupport,
  ) {
    this.#connection = connection;
    this.#checks = checks;
    this.#settings = settings;
    connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
      const path = toPath(textDocument.uri);
      const file = path === null ? undefined : open.get(path);
      const check = file === undefined ? null : this.#check(file);
      if (file !== undefined) this.#given.set(file.path, check?.id);
      if (check === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      if (check.id === previousResultId) {
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: check.id };
      }
      const items = toDiagnostics(check.result, support);
      return { kind: DocumentDiagnosticReportKind.Full, resultId: check.id, items };
    });
  }

  /** Asks the client to pull again if it holds an older answer. */
  update(file: OpenFile): void {
    if (this.#isRefreshAsked || !this.#given.has(file.path)) return;
    if (this.#given.get(file.path) === this.#check(file)?.id) return;
    this.#isRefreshAsked = true;
    this.#connection.languages.diagnostics
      .refresh()
      .catch(() => {})
      .finally(() => (this.#isRefreshAsked = false));
  }

  clear(path: string): void {
    this.#given.delete(path);
  }

  #check(file: OpenFile): SourceCheck | null {
    return this.#settings.current.enable ? this.#checks.check(file) : null;
  }
}
