import {
  OPEN_PLACE_COMMAND,
  SAVE_REPORT_COMMAND,
  type OpenPlaceArguments,
  type ReportAnswer,
} from 'privacy-policy-language-server/protocol';
import * as vscode from 'vscode';
import { BesideMode } from './beside.js';
import { ClauseTree, OPEN_COMMAND, type TreeNode } from './clause-tree.js';
import { ClauseView } from './clause-view.js';
import { PolicyClient } from './client.js';
import { toRange } from './convert.js';
import { OverviewStore } from './overview-store.js';
import { PromiseMarks } from './promise-marks.js';
import { openPlace, ReportView } from './report-view.js';
import { Status } from './status.js';
import { TwinFindings } from './twin-findings.js';

let client: PolicyClient | undefined;

/** What the extension lets its tests see. */
export interface ExtensionApi {
  clauseView: ClauseView;
  overview: OverviewStore;
  tree: ClauseTree;
  marks: PromiseMarks;
  status: Status;
  report: ReportView;
  /** What the server parses scripts by. */
  parser: PolicyClient['parser'];
}

export async function activate(context: vscode.ExtensionContext): Promise<ExtensionApi> {
  const clauseView = new ClauseView();
  const twins = new TwinFindings();
  const policyClient = (client = new PolicyClient(context, clauseView, twins));
  const overview = new OverviewStore(policyClient.connection);
  const tree = new ClauseTree(overview);
  const marks = new PromiseMarks(overview);
  const status = new Status(overview);
  const report = new ReportView(policyClient.connection, overview);
  const beside = new BesideMode(clauseView, policyClient.clauseAt);
  const view = vscode.window.createTreeView('privacyPolicy.clauses', { treeDataProvider: tree });
  context.subscriptions.push(clauseView, twins, overview, tree, marks, status, report, beside, view);
  context.subscriptions.push(
    ...Object.entries({
      'privacyPolicy.openClause': () => policyClient.openClauseAtCursor(),
      'privacyPolicy.restart': () => policyClient.connection.restart(),
      'privacyPolicy.showOutput': () => policyClient.connection.outputChannel.show(),
      'privacyPolicy.toggleBeside': () => beside.toggle(),
      'privacyPolicy.showReport': () => report.show(),
      [SAVE_REPORT_COMMAND]: (part?: keyof ReportAnswer, target?: vscode.Uri) => report.save(part, target),
      [OPEN_PLACE_COMMAND]: (...place: OpenPlaceArguments) => openPlace(...place),
      [OPEN_COMMAND]: (node: TreeNode) => openInTree(node, clauseView),
    }).map(([command, run]) => vscode.commands.registerCommand(command, run)),
  );
  await policyClient.start(() => void overview.start());
  return { clauseView, overview, tree, marks, status, report, parser: policyClient.parser };
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** Shows what a line of the tree stands for: a clause, or code with its clause beside it. */
async function openInTree(node: TreeNode, clauseView: ClauseView): Promise<void> {
  if (node.kind === 'clause') {
    const selection = toRange(node.clause.range);
    await vscode.window.showTextDocument(vscode.Uri.parse(node.policy.uri), { selection, preview: true });
  }
  if (node.kind !== 'practice') return;
  const { uri, range, clause } = node.entry;
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    viewColumn: vscode.ViewColumn.One,
    selection: toRange(range),
    preview: true,
  });
  if (clause !== null) await clauseView.show(clause);
}
