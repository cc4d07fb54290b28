import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, extension, extensionApi, fileUri, openAt, until } from './workspace.cjs';

const POLICY = '# Privacy\n\n## 1. Cookies\n\nThis site does not use cookies.\n';

describe('A folder without a policy in VS Code', () => {
  it('does not even start the extension', async () => {
    await openAt(fileUri('app.js'), new vscode.Position(0, 0));
    assert.equal(extension().isActive, false);
  });

  it('is told how to begin, once the view is opened', async () => {
    await vscode.commands.executeCommand('privacyPolicy.clauses.focus');
    const { tree, status } = await extensionApi();
    assert.deepEqual(tree.getChildren(), []);
    assert.equal(status.text, '');
    const { contributes } = extension().packageJSON as {
      contributes: { viewsWelcome: { view: string; contents: string }[] };
    };
    assert.match(contributes.viewsWelcome[0]!.contents, /No privacy policy has been found/);
  });

  it('has its first finding as soon as there is a policy, without a restart', async () => {
    const policy = fileUri('PRIVACY.md');
    const { overview, tree } = await extensionApi();
    await vscode.workspace.fs.writeFile(policy, new TextEncoder().encode(POLICY));
    const [finding] = await diagnosticsOf(fileUri('app.js'), (all) => all.length > 0);
    assert.match(finding!.message, /contradicted by PRIVACY\.md:5 §1 Cookies/);
    await until(overview.onDidChange, () => tree.getChildren().length > 0);
    await vscode.workspace.fs.delete(policy);
    await diagnosticsOf(fileUri('app.js'), (all) => all.length === 0);
  });

  it('has it in a file that was closed, too', async () => {
    const policy = fileUri('PRIVACY.md');
    const app = fileUri('app.js');
    await vscode.workspace.fs.writeFile(policy, new TextEncoder().encode(POLICY));
    await diagnosticsOf(app, (all) => all.length > 0);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(policy);
    await diagnosticsOf(app, (all) => all.length === 0);
    await vscode.workspace.fs.writeFile(policy, new TextEncoder().encode(POLICY));
    await diagnosticsOf(app, (all) => all.length > 0);
  });

  it('has a server that can be restarted', async () => {
    const app = fileUri('app.js');
    const emptied = diagnosticsOf(app, (all) => all.length === 0);
    const restarted = vscode.commands.executeCommand('privacyPolicy.restart');
    await emptied;
    await restarted;
    await diagnosticsOf(app, (all) => all.length > 0);
  });

  it('opens the walkthrough', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand(
      'workbench.action.openWalkthrough',
      'privacy-policy-lint.privacy-policy-lint#privacyPolicy.start',
      false,
    );
    await until(vscode.window.tabGroups.onDidChangeTabs, () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0),
    );
  });
});
