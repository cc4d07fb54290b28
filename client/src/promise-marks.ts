import type { PromiseMark } from 'privacy-policy-language-server/protocol';
import * as vscode from 'vscode';
import { toRange } from './convert.js';
import type { OverviewStore } from './overview-store.js';

const COLORS: Readonly<Record<PromiseMark['polarity'], string>> = {
  denies: 'privacyPolicy.deniedPromise',
  limits: 'privacyPolicy.limitedPromise',
  permits: 'privacyPolicy.permittedPromise',
};

/** Underlines the sentences of a policy that code is held to, by whether they deny, limit or permit. */
export class PromiseMarks implements vscode.Disposable {
  readonly #store: OverviewStore;
  readonly #types: Readonly<Record<PromiseMark['polarity'], vscode.TextEditorDecorationType>>;
  readonly #subscriptions: vscode.Disposable[];

  constructor(store: OverviewStore) {
    this.#store = store;
    this.#types = {
      denies: markType('denies'),
      limits: markType('limits'),
      permits: markType('permits'),
    };
    this.#subscriptions = [
      ...Object.values(this.#types),
      store.onDidChange(() => this.#markAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#markAll()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('privacyPolicy.markPromises')) this.#markAll();
      }),
    ];
  }

  /** The sentences that are marked in a policy, by polarity. */
  rangesOf(uri: vscode.Uri): Record<PromiseMark['polarity'], vscode.Range[]> {
    const isOn = vscode.workspace.getConfiguration('privacyPolicy').get('markPromises') === true;
    const policy = isOn
      ? this.#store.policies.find((one) => vscode.Uri.parse(one.uri).toString() === uri.toString())
      : undefined;
    const promises = policy?.clauses.flatMap((clause) => clause.promises) ?? [];
    const of = (polarity: PromiseMark['polarity']): vscode.Range[] =>
      promises.filter((one) => one.polarity === polarity).map(({ range }) => toRange(range));
    return { denies: of('denies'), limits: of('limits'), permits: of('permits') };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #markAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const ranges = this.rangesOf(editor.document.uri);
      for (const polarity of ['denies', 'limits', 'permits'] as const) {
        editor.setDecorations(this.#types[polarity], ranges[polarity]);
      }
    }
  }
}

function markType(polarity: PromiseMark['polarity']): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor(COLORS[polarity]);
  return vscode.window.createTextEditorDecorationType({
    borderStyle: polarity === 'permits' ? 'dotted' : 'solid',
    borderWidth: '0 0 1px 0',
    borderColor: color,
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  });
}
