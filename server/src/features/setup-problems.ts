import path from 'node:path';
import { isExamined, ruleUrl, type SetupProblem, type SiteSetup } from 'eslint-plugin-privacy-policy/api';
import {
  DiagnosticSeverity,
  MessageType,
  ShowMessageNotification,
  type Connection,
  type Diagnostic,
} from 'vscode-languageserver';
import { toRange, toUri } from '../convert.js';
import type { DiagnosticSink } from '../diagnostic-sink.js';
import type { OpenDocuments } from '../open-documents.js';
import type { PolicyStore } from '../policy-store.js';
import { DIAGNOSTIC_SOURCE } from '../protocol.js';
import type { DiagnosticSupport } from './finding-diagnostics.js';

const OWNER = 'setup';
const OUTSIDE =
  'This policy lies outside the folders that are open, where nothing is read. Open the folder that holds both.';

/**
 * What is wrong with a policy or a promises file, told once: in that file, or as a message where there is no file to
 * show it in.
 */
export class SetupProblems {
  readonly #connection: Connection;
  readonly #open: OpenDocuments;
  readonly #store: PolicyStore;
  readonly #sink: DiagnosticSink;
  readonly #support: DiagnosticSupport;
  readonly #toldFolders = new Set<string>();
  readonly #shown = new Map<string, string>();

  constructor(
    connection: Connection,
    open: OpenDocuments,
    store: PolicyStore,
    sink: DiagnosticSink,
    support: DiagnosticSupport,
  ) {
    this.#connection = connection;
    this.#open = open;
    this.#store = store;
    this.#sink = sink;
    this.#support = support;
  }

  /** Holds what is shown against the sites of the workspace as they are now. */
  update(): void {
    const folders = this.#open.all().map((file) => path.dirname(file.path));
    const byFile = new Map<string, Diagnostic[]>();
    for (const site of this.#store.sitesIn(folders)) {
      for (const problem of site.problems) this.#place(problem, site, byFile);
    }
    for (const file of this.#shown.keys()) {
      if (!byFile.has(file)) byFile.set(file, []);
    }
    for (const [file, diagnostics] of byFile) this.#show(file, diagnostics);
    this.#tellMissingPolicies();
  }

  #place(problem: SetupProblem, site: SiteSetup, byFile: Map<string, Diagnostic[]>): void {
    const place = this.#placeOf(problem, site);
    if (place === null) return;
    const diagnostics = byFile.get(place.file) ?? [];
    const diagnostic = this.#toDiagnostic(problem, place.message);
    // Two sites may share a document: its problem is still one.
    const isKnown = diagnostics.some(
      (one) => one.message === diagnostic.message && one.range.start.line === diagnostic.range.start.line,
    );
    if (!isKnown) diagnostics.push(diagnostic);
    byFile.set(place.file, diagnostics);
  }

  /** A policy that is not there cannot show its problem: the promises file that names it does. */
  #placeOf(problem: SetupProblem, site: SiteSetup): { file: string; message: string } | null {
    if (problem.path === null) return null;
    const { message } = problem;
    const named = site.promisesFile.path;
    if (problem.range !== null || named === null || this.#store.has(problem.path)) {
      return { file: problem.path, message };
    }
    const project = this.#store.projectOf(problem.path);
    if (project === null) {
      const shown = path.relative(path.dirname(named), problem.path).replaceAll(path.sep, '/');
      return { file: named, message: `${shown}: ${OUTSIDE}` };
    }
    return { file: named, message: `${project.pathOf(problem.path)}: ${message}` };
  }

  #toDiagnostic(
    { range, severity, related, rule = 'valid-setup' }: SetupProblem,
    message: string,
  ): Diagnostic {
    const start = { line: 0, character: 0 };
    return {
      range: range === null ? { start, end: start } : toRange(range),
      severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      code: `privacy-policy/${rule}`,
      ...(this.#support.codeDescription ? { codeDescription: { href: ruleUrl(rule) } } : {}),
      source: DIAGNOSTIC_SOURCE,
      message,
      ...(related !== undefined && this.#support.relatedInformation
        ? {
            relatedInformation: [
              {
                location: { uri: toUri(related.path), range: toRange(related.range) },
                message: related.message,
              },
            ],
          }
        : {}),
    };
  }

  #show(file: string, diagnostics: Diagnostic[]): void {
    const text = JSON.stringify(diagnostics);
    if (this.#shown.get(file) === text) return;
    if (diagnostics.length === 0) this.#shown.delete(file);
    else this.#shown.set(file, text);
    this.#sink.set(file, OWNER, diagnostics);
  }

  #tellMissingPolicies(): void {
    for (const file of this.#open.all()) {
      const project = isExamined(file.path) ? this.#store.projectOf(file.path) : null;
      if (project === null || this.#toldFolders.has(project.root)) continue;
      if (Array.isArray(project.sitesOf(file.path)) || project.isExcluded(file.path)) continue;
      this.#toldFolders.add(project.root);
      void this.#connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: noPolicyMessage(path.basename(project.root)),
      });
    }
  }
}

function noPolicyMessage(folder: string): string {
  return (
    `No privacy policy found in "${folder}" for the code that is open: it has none under a well-known name ` +
    `(PRIVACY.md, privacy-policy.html, public/privacy.html, src/pages/privacy.md ...). Name it with "policy: FILE" ` +
    `in privacy-promises.yml; "policy: false" there marks a folder that is no site. ` +
    `A policy that is kept above this folder is not seen: nothing outside the open folders is read, so open the one ` +
    `that holds both.`
  );
}
