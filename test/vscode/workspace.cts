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
