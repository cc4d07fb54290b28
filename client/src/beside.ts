import type { ClauseLocation } from 'privacy-policy-language-server/protocol';
import * as vscode from 'vscode';
import type { ClauseView } from './clause-view.js';

/** Asks for the clause of the finding at a place. */
export type ClauseAt = (
  document: vscode.TextDocument,
  position: vscode.Position,
) => Promise<ClauseLocation | null>;

/** While it is on, moving onto a finding shows its clause beside the code. */
export class BesideMode implements vscode.Disposable {
  readonly #view: ClauseView;
  readonly #clauseAt: ClauseAt;
  readonly #subscriptions: vscode.Disposable[];
  #turn = 0;

  constructor(view: ClauseView, clauseAt: ClauseAt) {
    this.#view = view;
    this.#clauseAt = clauseAt;
    this.#subscriptions = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.#follow(editor)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        const editor = vscode.window.activeTextEditor;
        if (change.affectsConfiguration('privacyPolicy.beside') && editor) void this.#follow(editor);
      }),
    ];
  }

  get isOn(): boolean {
    return vscode.workspace.getConfiguration('privacyPolicy').get('beside') === true;
  }

  /** Turns the mode on or off, where the user has set it. */
  async toggle(): Promise<void> {
    const configuration = vscode.workspace.getConfiguration('privacyPolicy');
    const inWorkspace = configuration.inspect('beside')?.workspaceValue !== undefined;
    const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    await configuration.update('beside', !this.isOn, target);
    vscode.window.setStatusBarMessage(
      this.isOn
        ? vscode.l10n.t('Privacy policy: clauses are shown beside the code')
        : vscode.l10n.t('Privacy policy: clauses are shown on request only'),
      3000,
    );
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #follow(editor: vscode.TextEditor): Promise<void> {
    const { document, selection } = editor;
    if (!this.isOn || editor !== vscode.window.activeTextEditor || document.uri.scheme !== 'file') return;
    const turn = ++this.#turn;
    const location = await this.#clauseAt(document, selection.active).catch(() => null);
    // The cursor has moved on since: only its last place counts.
    if (location === null || turn !== this.#turn || this.#view.isShowing(location)) return;
    await this.#view.show(location);
  }
}
