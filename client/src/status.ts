import * as vscode from 'vscode';
import type { OverviewStore } from './overview-store.js';

/** Command of the status bar entry. */
export const FOCUS_COMMAND = 'privacyPolicy.clauses.focus';

/** How the code stands to the policy, in the status bar. */
export class Status implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'privacyPolicy.status',
    vscode.StatusBarAlignment.Left,
    10,
  );
  readonly #subscription: vscode.Disposable;

  constructor(store: OverviewStore) {
    this.#item.name = vscode.l10n.t('Privacy Policy');
    this.#item.command = FOCUS_COMMAND;
    this.#subscription = store.onDidChange(() => this.#show(store));
  }

  get text(): string {
    return this.#item.text;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }

  #show({ policies }: OverviewStore): void {
    if (policies.length === 0) return this.#item.hide();
    // An ambiguous practice stands under both of its clauses, and is one.
    const places = policies
      .flatMap(({ clauses, undisclosed }) => [...clauses.flatMap(({ findings }) => findings), ...undisclosed])
      .map(({ uri, range, message }) => JSON.stringify([uri, range, message]));
    const count = new Set(places).size;
    const words =
      count === 0
        ? vscode.l10n.t('no breach found')
        : count === 1
          ? vscode.l10n.t('1 finding')
          : vscode.l10n.t('{0} findings', count);
    this.#item.text = `$(law) ${words}`;
    this.#item.tooltip = vscode.l10n.t('Privacy policy: {0}. Shows each clause.', words);
    this.#item.accessibilityInformation = { label: vscode.l10n.t('Privacy policy: {0}', words) };
    this.#item.show();
  }
}
