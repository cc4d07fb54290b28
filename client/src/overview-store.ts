import {
  OVERVIEW_CHANGED,
  OVERVIEW_REQUEST,
  type OverviewAnswer,
  type PolicyOverview,
} from 'privacy-policy-language-server/protocol';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** The newest overview that the server has told; every view of it listens here. */
export class OverviewStore implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #policies: readonly PolicyOverview[] = [];
  #asked = 0;

  constructor(client: LanguageClient) {
    this.#client = client;
  }

  get policies(): readonly PolicyOverview[] {
    return this.#policies;
  }

  /** To be called when the server has been started, for the first time or again. */
  async start(): Promise<void> {
    this.#client.onNotification(OVERVIEW_CHANGED, () => this.#fetch());
    await this.#fetch();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #fetch(): Promise<void> {
    const turn = ++this.#asked;
    const answer = await this.#client.sendRequest<OverviewAnswer>(OVERVIEW_REQUEST).catch(() => null);
    // An answer that came after a newer one was asked for says nothing any more.
    if (answer === null || turn !== this.#asked) return;
    this.#policies = answer.policies;
    this.#changed.fire();
  }
}
