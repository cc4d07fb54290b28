import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { diagnosticsOf, fileUri, openAt } from './workspace.cjs';

/** Entry of the extension host for a picture: a finding, its clause beside it, and the Problems panel below. */
export async function run(): Promise<void> {
  const names = JSON.parse(process.env['PRIVACY_POLICY_TEST_OPEN']!) as [string, ...string[]];
  const [file, ...others] = names.map(fileUri) as [vscode.Uri, ...vscode.Uri[]];
  const line = Number(process.env['PRIVACY_POLICY_TEST_LINE']);
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  for (const other of others) {
    await openAt(other, new vscode.Position(0, 0));
    await diagnosticsOf(other, (all) => all.length > 0);
  }
  await openAt(file, new vscode.Position(0, 0));
  const isShown = ({ range }: vscode.Diagnostic): boolean => line === 0 || range.start.line === line - 1;
  const finding = (await diagnosticsOf(file, (all) => all.some(isShown))).find(isShown)!;
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  await openAt(file, finding.range.start);
  await vscode.commands.executeCommand('privacyPolicy.openClause');
  writeFileSync(process.env['PRIVACY_POLICY_TEST_READY']!, '');
  await new Promise(() => {});
}
