import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  diagnosticsOf,
  extensionApi,
  fileUri,
  nameOf,
  openAt,
  rangeOf,
  until,
  type TreeNode,
} from './workspace.cjs';

const CODE = 'server/routes/language.js';
const POLICY = 'PRIVACY.md';
const DENIAL = 'Our website sets no cookies.';
const CALL = "res.cookie('lang', code, { sameSite: 'lax', secure: true })";

describe('What VS Code shows of a policy', () => {
  let code: vscode.Uri;
  let policy: vscode.Uri;
  let call: vscode.Range;
  let sentence: vscode.Range;

  before(async () => {
    code = fileUri(CODE);
    policy = fileUri(POLICY);
    call = await rangeOf(code, CALL);
    sentence = await rangeOf(policy, DENIAL);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** The line of the tree for the clause on cookies, once it has findings. */
  async function cookieClause(): Promise<TreeNode> {
    const { overview, tree } = await extensionApi();
    const find = (): TreeNode | undefined =>
      tree.getChildren().find((node) => node.kind === 'clause' && node.clause?.id === '2.1');
    await until(overview.onDidChange, () => (find()?.clause?.findings.length ?? 0) > 1);
    return find()!;
  }

  it('findings of files that nobody has opened', async () => {
    const [finding] = await diagnosticsOf(fileUri('server/visitor-country.mjs'), (all) => all.length > 0);
    assert.equal(finding?.source, 'privacy-policy');
    const open = vscode.workspace.textDocuments.map(({ uri }) => nameOf(uri));
    assert.ok(!open.includes('server/visitor-country.mjs'), open.join());
  });

  it('each clause with its status and, under it, code that breaks it, with labels for screen readers', async () => {
    const node = await cookieClause();
    const { tree } = await extensionApi();
    const item = tree.getTreeItem(node);
    assert.equal(item.label, '§2.1 Cookies');
    assert.match(String(item.description), /^broken \d+ times$/);
    assert.equal(item.accessibilityInformation?.label, `${item.label}, ${item.description}`);
    const children = tree.getChildren(node).map((child) => tree.getTreeItem(child));
    const mine = children.find(({ description }) => String(description).startsWith(`${CODE}:`));
    assert.match(String(mine?.label), /^Sets the cookie "lang"/);
    assert.equal(mine?.accessibilityInformation?.label, `${mine?.label}, ${mine?.description}`);
    for (const line of tree.getChildren()) assert.ok(tree.getTreeItem(line).accessibilityInformation?.label);
  });

  it('code and clause side by side when a line of the tree is chosen', async () => {
    const { tree } = await extensionApi();
    const child = tree.getChildren(await cookieClause()).find(({ entry }) => entry?.name === CODE);
    await vscode.commands.executeCommand('privacyPolicy.openInTree', child);
    const groups = vscode.window.tabGroups.all.map((group) => group.tabs.map(({ label }) => label));
    assert.deepEqual(groups, [['language.js'], [POLICY]]);
    assert.ok(vscode.window.activeTextEditor?.selection.isEqual(call));
  });

  it('the clause of each finding that the cursor moves onto, in beside mode', async () => {
    const { clauseView } = await extensionApi();
    const configuration = vscode.workspace.getConfiguration('privacyPolicy');
    const editor = await openAt(code, new vscode.Position(0, 0));
    await diagnosticsOf(code, (all) => all.length > 0);
    await configuration.update('beside', true, vscode.ConfigurationTarget.Global);
    try {
      const shown = until(
        vscode.window.onDidChangeVisibleTextEditors,
        (editors) => editors?.some(({ document }) => nameOf(document.uri) === POLICY) === true,
      );
      editor.selection = new vscode.Selection(call.start, call.start);
      await shown;
      assert.ok(clauseView.shown?.sentence.isEqual(sentence));
      assert.equal(nameOf(vscode.window.activeTextEditor!.document.uri), CODE);
      const [, beside] = vscode.window.tabGroups.all;
      assert.deepEqual(
        beside?.tabs.map(({ label, isPreview }) => [label, isPreview]),
        [[POLICY, true]],
      );
    } finally {
      await configuration.update('beside', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('in a hover, the clause and how it was read', async () => {
    await openAt(code, call.start);
    await diagnosticsOf(code, (all) => all.length > 0);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      code,
      call.start,
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((one) => (one as vscode.MarkdownString).value),
    );
    assert.match(
      text.join('\n'),
      /Your privacy policy.*Our website sets no cookies\\\..*Read as: Must not store/s,
    );
  });

  it('above each clause, how many findings break it', async () => {
    await cookieClause();
    await openAt(policy, sentence.start);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      policy,
      20,
    );
    const heading = await rangeOf(policy, '### 2.1 Cookies');
    const lens = lenses.find(({ range }) => range.start.line === heading.start.line);
    assert.match(String(lens?.command?.title), /^\d+ findings break this/);
  });

  it('the sentences that code is held to, marked', async () => {
    await cookieClause();
    const { marks } = await extensionApi();
    assert.ok(marks.rangesOf(policy).denies.some((range) => range.isEqual(sentence)));
    assert.deepEqual(marks.rangesOf(code), { denies: [], limits: [], permits: [] });
  });

  it('the report for reviewers, whose links lead to code and clauses', async () => {
    await cookieClause();
    const { report } = await extensionApi();
    await vscode.commands.executeCommand('privacyPolicy.showReport');
    await until(vscode.window.tabGroups.onDidChangeTabs, () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label === 'Privacy Policy Report'),
      ),
    );
    assert.ok(!/<script/i.test(report.html!) && report.html!.includes("default-src 'none'"));
    const links = [...report.html!.matchAll(/href="command:privacyPolicy\.openPlace\?([^"]+)"/g)].map(
      ([, args]) => JSON.parse(decodeURIComponent(args!)) as [uri: string, range: vscode.Range],
    );
    const places = links.map(([uri, { start }]) => `${nameOf(vscode.Uri.parse(uri))}:${start.line}`);
    assert.ok(places.includes(`${CODE}:${call.start.line}`), places.join());
    assert.ok(places.some((place) => place.startsWith(`${POLICY}:`)));
    const link = links.find((_, i) => places[i] === `${CODE}:${call.start.line}`)!;
    await vscode.commands.executeCommand('privacyPolicy.openPlace', ...link);
    assert.equal(nameOf(vscode.window.activeTextEditor!.document.uri), CODE);
    assert.ok(vscode.window.activeTextEditor!.selection.isEqual(call));
    const file = fileUri('inventory.csv');
    await vscode.commands.executeCommand('privacyPolicy.saveReport', 'inventory', file);
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    await vscode.workspace.fs.delete(file);
    assert.match(saved, /server\/routes\/language\.js/);
  });

  it('the number of findings in the status bar', async () => {
    await cookieClause();
    const { status } = await extensionApi();
    assert.match(status.text, /^\$\(law\) \d+ findings$/);
  });

  async function actionsAt(title: RegExp): Promise<vscode.CodeAction> {
    await openAt(code, call.start);
    await diagnosticsOf(code, (all) => all.length > 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      code,
      call,
      vscode.CodeActionKind.QuickFix.value,
    );
    const action = actions.find((one) => title.test(one.title));
    assert.ok(action?.edit, actions.map((one) => one.title).join('\n'));
    return action;
  }

  for (const title of [/^Remove the statement/, /^Suppress privacy-policy\/cookies here/]) {
    it(`no finding after the quick fix ${title.source}`, async () => {
      const action = await actionsAt(title);
      await vscode.workspace.applyEdit(action.edit!);
      await diagnosticsOf(code, (all) => all.length === 0);
      await vscode.commands.executeCommand('undo');
      await diagnosticsOf(code, (all) => all.length === 1);
    });
  }

  it('another verdict after its promise was rejected, in a promises file that was written for it', async () => {
    const promises = fileUri('privacy-promises.yml');
    const action = await actionsAt(/^Reject the reading of §2\.1/);
    await vscode.workspace.applyEdit(action.edit!);
    await diagnosticsOf(code, (all) => all.every(({ message }) => !message.includes(': contradicted by')));
    const document = await vscode.workspace.openTextDocument(promises);
    assert.match(document.getText(), /^version: 1\npromises:\n {2}- clause: "2\.1"\n {4}quote: "Our website/);
    await document.save();
    await vscode.workspace.fs.delete(promises);
    await diagnosticsOf(code, ([one]) => one?.message.includes(': contradicted by') === true);
  });

  it('a draft of a clause in a file of its own', async () => {
    const action = await actionsAt(/^Draft a clause/);
    const before = (await vscode.workspace.openTextDocument(policy)).getText();
    await vscode.workspace.applyEdit(action.edit!);
    const drafts = await vscode.workspace.openTextDocument(fileUri('privacy-proposals.md'));
    assert.match(drafts.getText(), /^# Proposed clauses\n[\s\S]*> We use cookies\./);
    assert.equal((await vscode.workspace.openTextDocument(policy)).getText(), before);
    await drafts.save();
    await vscode.workspace.fs.delete(drafts.uri);
  });

  it('a finding once, where ESLint shows it too', async () => {
    await openAt(code, call.start);
    await diagnosticsOf(code, (all) => all.length === 1);
    const eslint = vscode.languages.createDiagnosticCollection('eslint');
    try {
      const twin = new vscode.Diagnostic(call, 'the same', vscode.DiagnosticSeverity.Error);
      twin.source = 'eslint';
      twin.code = 'privacy-policy/cookies';
      eslint.set(code, [twin]);
      await diagnosticsOf(code, (all) => all.length === 0);
    } finally {
      eslint.dispose();
    }
    await diagnosticsOf(code, (all) => all.length === 1);
  });

  it('every finding, or none of a script, where the setting says so', async () => {
    await openAt(code, call.start);
    await diagnosticsOf(code, (all) => all.length === 1);
    const settings = vscode.workspace.getConfiguration('privacyPolicy');
    const set = (value: string | undefined): Thenable<void> =>
      settings.update('eslint', value, vscode.ConfigurationTarget.Workspace);
    const eslint = vscode.languages.createDiagnosticCollection('eslint');
    try {
      await set('on');
      await diagnosticsOf(code, (all) => all.length === 0);
      const twin = new vscode.Diagnostic(call, 'the same', vscode.DiagnosticSeverity.Error);
      twin.source = 'eslint';
      twin.code = 'privacy-policy/cookies';
      eslint.set(code, [twin]);
      await set('off');
      await diagnosticsOf(code, (all) => all.length === 1);
    } finally {
      eslint.dispose();
      await set(undefined);
    }
    await diagnosticsOf(code, (all) => all.length === 1);
  });
});
