import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, extensionApi, until } from './workspace.cjs';

describe('Two folders in VS Code', () => {
  const inFolder = (index: number, name: string): vscode.Uri =>
    vscode.Uri.joinPath(vscode.workspace.workspaceFolders![index]!.uri, name);

  it('are each held to their own policy', async () => {
    const messages = async (index: number): Promise<string[]> => {
      const found = await diagnosticsOf(inFolder(index, 'app.js'), (all) => all.length > 0);
      return found.map(({ message }) => message).filter((message) => message.includes('contradicted'));
    };
    assert.deepEqual(
      [await messages(0), await messages(1)],
      [
        [
          'Sets the cookie "night" (document.cookie): contradicted by PRIVACY.md:5 §1 Cookies: "This site does not use cookies."',
        ],
        [
          'Sets the cookie "night" (document.cookie): contradicted by PRIVACY.md:5 §1 Storage: "We store nothing on your device."',
          'Writes "night" to localStorage: contradicted by PRIVACY.md:5 §1 Storage: "We store nothing on your device."',
        ],
      ],
    );
  });

  it('stand one after the other in the view', async () => {
    const { overview, tree } = await extensionApi();
    await until(overview.onDidChange, () => tree.getChildren().length === 2);
    const labels = tree.getChildren().map((node) => tree.getTreeItem(node).label);
    assert.deepEqual(labels.length, 2);
  });
});
