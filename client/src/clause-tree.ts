import type { ClauseOverview, PolicyOverview, PracticeEntry } from 'privacy-policy-language-server/protocol';
import * as vscode from 'vscode';
import type { OverviewStore } from './overview-store.js';

/** A line of the tree. */
export type TreeNode =
  | { kind: 'policy'; policy: PolicyOverview }
  | { kind: 'clause'; clause: ClauseOverview; policy: PolicyOverview }
  | { kind: 'undisclosed'; policy: PolicyOverview }
  | { kind: 'practice'; entry: PracticeEntry; isFinding: boolean };

/** Command of a line: shows the code, and the clause beside it. Its argument is the `TreeNode`. */
export const OPEN_COMMAND = 'privacyPolicy.openInTree';

const STATUS_ICONS: Readonly<Record<ClauseOverview['status'], vscode.ThemeIcon>> = {
  broken: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  'no-breach': new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  'not-checkable': new vscode.ThemeIcon('circle-slash'),
};

const VERDICT_ICONS: Readonly<Record<PracticeEntry['verdict'], vscode.ThemeIcon>> = {
  contradicted: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  undisclosed: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  ambiguous: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  vague: new vscode.ThemeIcon('info'),
  disclosed: new vscode.ThemeIcon('check'),
};

/** The policy's clauses with what the code does about each, and what no clause speaks of. */
export class ClauseTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #store: OverviewStore;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscription: vscode.Disposable;

  constructor(store: OverviewStore) {
    this.#store = store;
    this.#subscription = store.onDidChange(() => this.#changed.fire());
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (node === undefined) {
      const { policies } = this.#store;
      return policies.length === 1
        ? linesOf(policies[0]!)
        : policies.map((policy) => ({ kind: 'policy', policy }));
    }
    switch (node.kind) {
      case 'policy':
        return linesOf(node.policy);
      case 'clause':
        return [...practices(node.clause.findings, true), ...practices(node.clause.practices, false)];
      case 'undisclosed':
        return practices(node.policy.undisclosed, true);
      case 'practice':
        return [];
    }
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = itemOf(node);
    const { description, label } = item;
    const words = [label, description].filter((part) => typeof part === 'string' && part !== '');
    item.accessibilityInformation = { label: words.join(', ') };
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function linesOf(policy: PolicyOverview): TreeNode[] {
  return [
    ...(policy.undisclosed.length > 0 ? [{ kind: 'undisclosed', policy } as const] : []),
    ...policy.clauses.map((clause) => ({ kind: 'clause', clause, policy }) as const),
  ];
}

function practices(entries: readonly PracticeEntry[], isFinding: boolean): TreeNode[] {
  return entries.map((entry) => ({ kind: 'practice', entry, isFinding }));
}

function itemOf(node: TreeNode): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  switch (node.kind) {
    case 'policy': {
      const item = new vscode.TreeItem(node.policy.name, Expanded);
      item.iconPath = new vscode.ThemeIcon('law');
      return item;
    }
    case 'undisclosed': {
      const item = new vscode.TreeItem(vscode.l10n.t('Undisclosed'), Expanded);
      item.description = times(node.policy.undisclosed.length);
      item.tooltip = vscode.l10n.t('What the code does and no clause of {0} speaks of', node.policy.name);
      item.iconPath = VERDICT_ICONS.undisclosed;
      return item;
    }
    case 'clause': {
      const { clause } = node;
      const isEmpty = clause.findings.length + clause.practices.length === 0;
      const item = new vscode.TreeItem(
        nameOf(clause),
        isEmpty ? None : clause.status === 'broken' ? Expanded : Collapsed,
      );
      // A line keeps its state as long as its id: one that is newly broken opens.
      item.id = JSON.stringify([node.policy.uri, clause.id, clause.range.start.line, clause.status]);
      item.description = statusOf(clause);
      item.tooltip = clause.promises.map(({ words }) => words).join('\n') || item.description;
      item.iconPath = STATUS_ICONS[clause.status];
      item.command = { command: OPEN_COMMAND, title: vscode.l10n.t('Show the Clause'), arguments: [node] };
      return item;
    }
    case 'practice': {
      const { entry } = node;
      const item = new vscode.TreeItem(entry.what, None);
      item.description = `${entry.name}:${entry.range.start.line + 1}`;
      item.tooltip = entry.message;
      item.iconPath = VERDICT_ICONS[entry.verdict];
      item.command = {
        command: OPEN_COMMAND,
        title: vscode.l10n.t('Show Code and Clause'),
        arguments: [node],
      };
      return item;
    }
  }
}

function nameOf({ id, heading }: ClauseOverview): string {
  if (/^[\d.]+[a-z]?$/.test(id)) return `§${id} ${heading}`.trim();
  return heading === '' ? id : heading;
}

function statusOf({ status, findings }: ClauseOverview): string {
  if (status === 'broken') return vscode.l10n.t('broken {0}', times(findings.length));
  return status === 'no-breach' ? vscode.l10n.t('no breach found') : vscode.l10n.t('not checkable');
}

function times(number: number): string {
  return number === 1 ? vscode.l10n.t('once') : vscode.l10n.t('{0} times', number);
}
