import type { DiagnosticSink } from '../diagnostic-sink.js';
import type { Settings } from '../settings.js';
import type { SourceChecks } from '../source-checks.js';
import { toDiagnostics, type DiagnosticSupport } from './finding-diagnostics.js';

const OWNER = 'findings';

/** How the findings of source files reach the client. */
export interface FindingDiagnostics {
  /** Whether the client asks by itself when it has edited a file. */
  readonly isPulled: boolean;
  /** To be called when a file may have other findings than the client knows of. */
  update(path: string): void;
  /** To be called when a file is closed, whatever becomes of its findings. */
  closed(path: string): void;
  /** To be called when nothing more is said of a file. */
  clear(path: string): void;
  /** To be called when everything is up to date. */
  settled(): void;
}

/** Findings of source files for clients that do not pull: published when the file or its policy changes. */
export class PushDiagnostics implements FindingDiagnostics {
  readonly isPulled = false;
  readonly #checks: SourceChecks;
  readonly #sink: DiagnosticSink;
  readonly #settings: Settings;
  readonly #support: DiagnosticSupport;
  readonly #shown = new Map<string, string>();

  constructor(checks: SourceChecks, sink: DiagnosticSink, settings: Settings, support: DiagnosticSupport) {
    this.#checks = checks;
    this.#sink = sink;
    this.#settings = settings;
    this.#support = support;
  }

  /** Publishes what is found in the newest version of a file, unless just this is shown already. */
  update(path: string): void {
    const check = this.#settings.current.enable ? this.#checks.check(path) : null;
    if (check === null) return this.clear(path);
    if (this.#shown.get(path) === check.id) return;
    this.#shown.set(path, check.id);
    this.#sink.set(path, OWNER, toDiagnostics(check.result, this.#support));
  }

  closed(): void {}

  clear(path: string): void {
    if (this.#shown.delete(path)) this.#sink.set(path, OWNER, []);
  }

  settled(): void {}
}
