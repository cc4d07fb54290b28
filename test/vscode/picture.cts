import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { diagnosticsOf, extensionApi, fileUri, openAt, until } from './workspace.cjs';

/**
 * Entry of the extension host for a picture: a finding and its clause beside it; with the Problems panel below, or the
 * view of the clauses.
 */
export async function run(): Promise<void> {
  const names = JSON.parse(process.env['PRIVACY_POLICY_TEST_OPEN']!) as [string, ...string[]];
  const [file, ...others] = names.map(fileUri) as [vscode.Uri, ...vscode.Uri[]];
  const line = Number(process.env['PRIVACY_POLICY_TEST_LINE']);
  const view = process.env['PRIVACY_POLICY_TEST_VIEW'];
  if (view !== 'clauses') await vscode.commands.executeCommand('workbench.action.closeSidebar');
  for (const other of others) {
    await openAt(other, new vscode.Position(0, 0));
    await diagnosticsOf(other, (all) => all.length > 0);
  }
  await openAt(file, new vscode.Position(0, 0));
  const isShown = ({ range }: vscode.Diagnostic): boolean => line === 0 || range.start.line === line - 1;
  const finding = (await diagnosticsOf(file, (all) => all.some(isShown))).find(isShown)!;
  if (view === 'report') {
    await openAt(file, finding.range.start);
    await vscode.commands.executeCommand('privacyPolicy.showReport');
  } else if (view === 'clauses') {
    const { overview, tree } = await extensionApi();
    await until(overview.onDidChange, () => tree.getChildren().length > 0);
    await vscode.commands.executeCommand('privacyPolicy.clauses.focus');
  } else await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (view !== 'report') {
    await openAt(file, finding.range.start);
    await vscode.commands.executeCommand('privacyPolicy.openClause');
  }
  if (view === 'hover') await vscode.commands.executeCommand('editor.action.showHover');
  writeFileSync(process.env['PRIVACY_POLICY_TEST_READY']!, '');
  await new Promise(() => {});
}
