import type { ClientCapabilities, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** Shortest time between two reports, in milliseconds: more than that nobody can read. */
const INTERVAL = 100;

/** Shows in clients that can do so how far the scan of the workspace is, and lets its user call it off. */
export class ScanProgress {
  readonly #connection: Connection;
  readonly #isSupported: boolean;
  #reporter: WorkDoneProgressServerReporter | null = null;
  #isRunning = false;
  #reported = 0;
  #onCancel: () => void = () => {};

  constructor(connection: Connection, { window }: ClientCapabilities) {
    this.#connection = connection;
    this.#isSupported = window?.workDoneProgress === true;
  }

  onCancel(handler: () => void): void {
    this.#onCancel = handler;
  }

  begin(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    if (!this.#isSupported) return;
    this.#connection.window.createWorkDoneProgress().then(
      (reporter) => {
        reporter.begin('Privacy policy', 0, 'Looking for files', true);
        if (!this.#isRunning) return reporter.done();
        this.#reporter = reporter;
        reporter.token.onCancellationRequested(() => this.#onCancel());
      },
      // A client that announces more than it can do is left without.
      () => {},
    );
  }

  report(checked: number, found: number): void {
    const now = Date.now();
    if (this.#reporter === null || now - this.#reported < INTERVAL) return;
    this.#reported = now;
    this.#reporter.report(Math.floor((100 * checked) / Math.max(found, 1)), `${checked} of ${found} files`);
  }

  /** @param found as far as files were looked for */
  calledOff(checked: number, found: number): void {
    this.#connection.console.info(
      `The look at the workspace was called off after ${checked} of the ${found} files that had been found: ` +
        `the others are held to the privacy policy when they are opened. A restart of the server looks at all.`,
    );
  }

  end(): void {
    this.#isRunning = false;
    this.#reporter?.done();
    this.#reporter = null;
  }
}
