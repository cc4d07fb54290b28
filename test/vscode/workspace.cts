import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';

const SOURCE = 'privacy-policy';

/** A file of the folder that is open. */
export function fileUri(relative: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ...relative.split('/'));
}

export function nameOf(uri: vscode.Uri): string {
  return path.posix.relative(fileUri('').path, uri.path);
}

/** Our diagnostics of a file, as soon as they are as wanted. */
export function diagnosticsOf(
  uri: vscode.Uri,
  isWanted: (diagnostics: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
      if (!isWanted(ours)) return false;
      subscription.dispose();
      resolve(ours);
      return true;
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** Shows a file in the first column with the cursor at a place. */
export async function openAt(uri: vscode.Uri, position: vscode.Position): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri, {
    viewColumn: vscode.ViewColumn.One,
    preview: false,
  });
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenter);
  return editor;
}

/** Plain numbers, so that whole ranges can be compared. */
export function toNumbers({ start, end }: vscode.Range): [number, number, number, number] {
  return [start.line, start.character, end.line, end.character];
}

/** Resolves as soon as something holds; looked at now and after each event. */
export function until<T>(event: vscode.Event<T>, holds: (value?: T) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (value?: T): boolean => {
      if (!holds(value)) return false;
      subscription.dispose();
      resolve();
      return true;
    };
    const subscription = event(look);
    look();
  });
}

/** Where a text stands in a document, which it does once. */
export async function rangeOf(uri: vscode.Uri, text: string): Promise<vscode.Range> {
  const document = await vscode.workspace.openTextDocument(uri);
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `${text} stands in ${uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** A line of the tree, as far as the tests look at it. */
export interface TreeNode {
  kind: string;
  clause?: { id: string; findings: unknown[] };
  entry?: { name: string };
}

/** What the extension lets its tests see. */
export interface Api {
  clauseView: { shown: { sentence: vscode.Range; clause: vscode.Range } | null };
  overview: { onDidChange: vscode.Event<void> };
  tree: { getChildren(node?: TreeNode): TreeNode[]; getTreeItem(node: TreeNode): vscode.TreeItem };
  marks: { rangesOf(uri: vscode.Uri): Record<'denies' | 'limits' | 'permits', vscode.Range[]> };
  status: { text: string };
  report: { html: string | null };
}

export function extension(): vscode.Extension<Api> {
  return vscode.extensions.getExtension<Api>('privacy-policy-lint.privacy-policy-lint')!;
}

export async function extensionApi(): Promise<Api> {
  return await extension().activate();
}
