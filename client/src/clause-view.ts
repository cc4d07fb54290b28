import type { ClauseLocation } from 'privacy-policy-language-server/protocol';
import * as vscode from 'vscode';
import { toRange } from './convert.js';

/** A clause that is shown, with the ranges that are highlighted. */
interface ShownClause {
  uri: string;
  clause: vscode.Range;
  sentence: vscode.Range;
}

/** Shows a clause in the policy's source beside the code, in one preview tab that never takes the focus. */
export class ClauseView implements vscode.Disposable {
  readonly #clauseMark = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('privacyPolicy.clauseBackground'),
  });
  readonly #sentenceMark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('privacyPolicy.sentenceBackground'),
    overviewRulerColor: new vscode.ThemeColor('privacyPolicy.sentenceBackground'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });
  readonly #subscriptions: vscode.Disposable[];
  #shown: ShownClause | null = null;

  constructor() {
    this.#subscriptions = [
      this.#clauseMark,
      this.#sentenceMark,
      // An editor that is built anew, as after a change of tabs, has lost its marks.
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((one) => this.#mark(one))),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document.uri.toString() === this.#shown?.uri) this.#forget();
      }),
    ];
  }

  /** The clause that is highlighted; null when none is, or its document was edited since. */
  get shown(): ShownClause | null {
    return this.#shown;
  }

  /** Whether a sentence is highlighted, and can be seen. */
  isShowing({ uri, range }: ClauseLocation): boolean {
    const shown = this.#shown;
    return (
      shown !== null &&
      shown.uri === vscode.Uri.parse(uri).toString() &&
      shown.sentence.isEqual(toRange(range)) &&
      vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === shown.uri)
    );
  }

  async show({ uri, range, clauseRange }: ClauseLocation): Promise<void> {
    const target = vscode.Uri.parse(uri);
    this.#forget();
    this.#shown = { uri: target.toString(), clause: toRange(clauseRange), sentence: toRange(range) };
    const editor = await vscode.window.showTextDocument(target, {
      viewColumn: columnFor(target),
      preserveFocus: true,
      preview: true,
    });
    editor.revealRange(this.#shown.clause, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    this.#mark(editor);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #mark(editor: vscode.TextEditor): void {
    const isShown = editor.document.uri.toString() === this.#shown?.uri;
    editor.setDecorations(this.#clauseMark, isShown ? [this.#shown!.clause] : []);
    editor.setDecorations(this.#sentenceMark, isShown ? [this.#shown!.sentence] : []);
  }

  #forget(): void {
    this.#shown = null;
    for (const editor of vscode.window.visibleTextEditors) this.#mark(editor);
  }
}

/** Where the policy is visible already, else beside the code. */
function columnFor(target: vscode.Uri): vscode.ViewColumn {
  const active = vscode.window.activeTextEditor;
  const visible = vscode.window.visibleTextEditors.find(
    ({ document, viewColumn }) =>
      document.uri.toString() === target.toString() && viewColumn !== active?.viewColumn,
  );
  return visible?.viewColumn ?? vscode.ViewColumn.Beside;
}
