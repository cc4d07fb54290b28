import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, fileUri, nameOf, openAt, rangeOf, toNumbers } from './workspace.cjs';

const CODE = 'server/routes/language.js';
const POLICY = 'PRIVACY.md';
const DENIAL = 'Our website sets no cookies.';

describe('Privacy Policy Lint in VS Code', () => {
  let code: vscode.Uri;
  let policy: vscode.Uri;
  let call: vscode.Range;
  let sentence: vscode.Range;

  before(async () => {
    code = fileUri(CODE);
    policy = fileUri(POLICY);
    call = await rangeOf(code, "res.cookie('lang', code, { sameSite: 'lax', secure: true })");
    sentence = await rangeOf(policy, DENIAL);
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('marks the line of code that breaks a promise, and links the clause it breaks', async () => {
    await openAt(code, call.start);
    const [finding, ...others] = await diagnosticsOf(code, (all) => all.length > 0);
    assert.deepEqual(others, []);
    assert.ok(finding !== undefined);
    assert.match(
      finding.message,
      /^Sets the cookie "lang" \(.*\): contradicted by PRIVACY\.md:19 §2\.1 Cookies: "Our website sets no cookies\."$/,
    );
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.deepEqual(toNumbers(finding.range), toNumbers(call));
    const { value, target } = finding.code as { value: string; target: vscode.Uri };
    assert.equal(value, 'privacy-policy/cookies');
    assert.match(target.path, /\/rules\/cookies\.md$/);
    const related = finding.relatedInformation?.map(({ location, message }) => ({
      file: nameOf(location.uri),
      range: toNumbers(location.range),
      message,
    }));
    assert.deepEqual(related, [
      { file: POLICY, range: toNumbers(sentence), message: `§2.1 Cookies: "${DENIAL}"` },
    ]);
  });

  it('parses scripts natively where it was packaged for this platform', () => {
    const extension = vscode.extensions.getExtension('privacy-policy-lint.privacy-policy-lint');
    const expected = process.env['PRIVACY_POLICY_TEST_PARSER'] ?? 'typescript';
    assert.equal(extension!.exports.parser, expected);
  });

  it('shows the clause beside the code, highlighted, and leaves the focus where it is', async () => {
    await openAt(code, call.start);
    await diagnosticsOf(code, (all) => all.length > 0);
    const location = await vscode.commands.executeCommand<{ clause: string }>('privacyPolicy.openClause');
    assert.equal(location.clause, '2.1');
    const beside = vscode.window.visibleTextEditors.find(({ document }) => nameOf(document.uri) === POLICY);
    assert.equal(beside?.viewColumn, vscode.ViewColumn.Two);
    assert.ok(beside.visibleRanges.some((visible) => visible.contains(sentence)));
    assert.equal(nameOf(vscode.window.activeTextEditor!.document.uri), CODE);

    const extension = vscode.extensions.getExtension('privacy-policy-lint.privacy-policy-lint');
    const { shown } = extension!.exports.clauseView;
    assert.deepEqual(toNumbers(shown.sentence), toNumbers(sentence));
    const heading = await rangeOf(policy, '### 2.1 Cookies');
    assert.deepEqual(toNumbers(shown.clause), toNumbers(heading.union(sentence)));
  });

  it('offers the clause as a quick fix, and reuses its tab', async () => {
    await openAt(code, call.start);
    await diagnosticsOf(code, (all) => all.length > 0);
    await vscode.commands.executeCommand('privacyPolicy.openClause');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      code,
      call,
      vscode.CodeActionKind.QuickFix.value,
    );
    const action = actions.find(({ title }) => title === 'Show the clause §2.1 Cookies');
    assert.ok(action?.command !== undefined);
    await vscode.commands.executeCommand(action.command.command, ...action.command.arguments!);
    const tabs = vscode.window.tabGroups.all.map((group) => group.tabs.map(({ label }) => label));
    assert.deepEqual(tabs, [['language.js'], [POLICY]]);
  });

  it('judges the code anew while the policy is edited, before it is saved', async () => {
    await openAt(code, call.start);
    await diagnosticsOf(code, (all) => all.length > 0);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(policy, sentence, 'Our website sets cookies.');
    await vscode.workspace.applyEdit(edit);
    await diagnosticsOf(code, (all) => all.length === 0);
    const undo = new vscode.WorkspaceEdit();
    undo.replace(policy, await rangeOf(policy, 'Our website sets cookies.'), DENIAL);
    await vscode.workspace.applyEdit(undo);
    await diagnosticsOf(code, (all) => all.length === 1);
    await (await vscode.workspace.openTextDocument(policy)).save();
  });

  it('shows a mistake in the promises file where it stands', async () => {
    const promises = fileUri('privacy-promises.yml');
    await vscode.workspace.fs.writeFile(promises, Buffer.from('version: 1\npolicey: PRIVACY.md\n'));
    const [problem] = await diagnosticsOf(promises, (all) => all.length > 0);
    assert.equal(problem?.range.start.line, 1);
    assert.match(problem.message, /policey/);
    await vscode.workspace.fs.delete(promises);
    await diagnosticsOf(promises, (all) => all.length === 0);
  });
});
