import type * as vscode from 'vscode';
import { ClauseView } from './clause-view.js';
import { PolicyClient } from './client.js';

let client: PolicyClient | undefined;

/** What the extension lets its tests see. */
export interface ExtensionApi {
  clauseView: ClauseView;
}

export async function activate(context: vscode.ExtensionContext): Promise<ExtensionApi> {
  const clauseView = new ClauseView();
  client = new PolicyClient(context, clauseView);
  context.subscriptions.push(clauseView, ...client.registerCommands());
  await client.start();
  return { clauseView };
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
