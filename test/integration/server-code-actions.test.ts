import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  type ClientCapabilities,
  type CodeAction,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LanguageClient, PUSH_CLIENT, uriOf } from '../support/language-client.js';
import { TemporarySite } from '../support/temporary-site.js';

const POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n';
const CODE = 'const night = 1;\nif (night) {\n  document.cookie = `night=${night}`;\n}\n';
const EDITING_CLIENT: ClientCapabilities = {
  ...PUSH_CLIENT,
  workspace: {
    ...PUSH_CLIENT.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

describe('code actions over stdio', () => {
  let site: TemporarySite;
  let client: LanguageClient;

  async function start(files: Record<string, string>, capabilities = EDITING_CLIENT) {
    site = new TemporarySite({ 'PRIVACY.md': POLICY, ...files });
    ({ client } = await LanguageClient.start([site.root], { capabilities }));
  }

  /** The actions at the first finding of a file, and its verdicts. */
  async function actionsIn(name: string, text: string): Promise<CodeAction[]> {
    await client.open(site.path(name), text);
    const { diagnostics } = await client.published.take(
      ({ uri, version, diagnostics }) =>
        uri === uriOf(site.path(name)) && version === 1 && diagnostics.length > 0,
    );
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriOf(site.path(name)) },
      range: diagnostics[0]!.range,
      context: { diagnostics, triggerKind: CodeActionTriggerKind.Invoked },
    });
    for (const action of actions as CodeAction[]) {
      assert.deepEqual(
        action.diagnostics?.map(({ code }) => code),
        [diagnostics[0]!.code],
        action.title,
      );
    }
    return actions as CodeAction[];
  }

  /** A text after the edit of an action. */
  function applied(action: CodeAction | undefined, name: string, text: string): string {
    const edits = action?.edit?.documentChanges?.filter(
      (change) => 'textDocument' in change,
    ) as TextDocumentEdit[];
    const edit = edits.find(({ textDocument }) => textDocument.uri === uriOf(site.path(name)));
    assert.ok(edit);
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edit.edits as []);
  }

  const titled = (actions: CodeAction[], title: RegExp): CodeAction | undefined =>
    actions.find((action) => title.test(action.title));

  /** Whether nothing is found in a file any more. */
  async function isSilent(name: string, version: number, text: string): Promise<boolean> {
    await client.change(site.path(name), version, text);
    const { diagnostics } = await client.published.take(
      (one) => one.uri === uriOf(site.path(name)) && one.version === version,
    );
    return diagnostics.length === 0;
  }

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    site.remove();
  });

  after(() => LanguageClient.killAll());

  it('offers the clause, the suggested change, a suppression, a word on the promise and a draft; prefers none', async () => {
    await start({});
    const actions = await actionsIn('a.js', CODE);
    assert.deepEqual(
      actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred === true]),
      [
        'Show the clause §2.1 Cookies',
        'Remove the statement',
        'Suppress privacy-policy/cookies here, with a reason',
        'Confirm the reading of §2.1: Must not store cookies (absolute)',
        'Reject the reading of §2.1: Must not store cookies (absolute)',
        'Draft a clause that would disclose this, in privacy-proposals.md',
      ].map((title) => [title, 'quickfix', false]),
    );
    const removed = applied(titled(actions, /^Remove/), 'a.js', CODE);
    assert.equal(removed, 'const night = 1;\nif (night) {\n}\n');
    assert.ok(await isSilent('a.js', 2, removed));
  });

  it('suppresses by our own comment where ESLint does not know our rules', async () => {
    await start({ 'eslint.config.js': 'export default [];\n' });
    const text = applied(titled(await actionsIn('a.js', CODE), /^Suppress/), 'a.js', CODE);
    assert.equal(
      text,
      CODE.replace('  document', '  // privacy-policy-ignore-next-line cookies -- 2.1: reason\n  document'),
    );
    assert.ok(await isSilent('a.js', 2, text));
  });

  it("suppresses by ESLint's comment where it lints with our rules", async () => {
    await start({ 'eslint.config.js': "import privacyPolicy from 'eslint-plugin-privacy-policy';\n" });
    const text = applied(titled(await actionsIn('src/a.ts', CODE), /^Suppress/), 'src/a.ts', CODE);
    assert.match(text, /^ {2}\/\/ eslint-disable-next-line privacy-policy\/cookies -- 2\.1: reason$/m);
    assert.ok(await isSilent('src/a.ts', 2, text));
  });

  for (const [name, code, comment] of [
    [
      'page.html',
      '<!doctype html>\n<title>a</title>\n  <script src="https://plausible.io/js/script.js"></script>\n',
      '  <!-- privacy-policy-ignore-next-line analytics -- none: reason -->',
    ],
    [
      'page.pug',
      'html\n  head\n    script(src="https://plausible.io/js/script.js")\n',
      '    //- privacy-policy-ignore-next-line analytics -- none: reason',
    ],
    [
      'a.vue',
      '<script setup>\ndocument.cookie = "a=b";\n</script>\n<template><p>a</p></template>\n',
      '// privacy-policy-ignore-next-line cookies -- 2.1: reason',
    ],
    [
      'nginx.conf',
      'http {\n  access_log off;\n  server {\n    add_header Set-Cookie "a=b";\n  }\n}\n',
      '    # privacy-policy-ignore-next-line cookies -- 2.1: reason',
    ],
    [
      'a.jsx',
      'export const A = () => (\n  <p>\n    {(document.cookie = "a=b")}\n  </p>\n);\n',
      '    {/* privacy-policy-ignore-next-line cookies -- 2.1: reason */}',
    ],
  ] as const) {
    it(`suppresses in the file's own comment syntax: ${name}`, async () => {
      await start({});
      const text = applied(titled(await actionsIn(name, code), /^Suppress/), name, code);
      assert.ok(text.split('\n').includes(comment), text);
      assert.ok(await isSilent(name, 2, text));
    });
  }

  it('confirms or rejects the promise in a promises file that it creates', async () => {
    await start({});
    const actions = await actionsIn('a.js', CODE);
    const reject = titled(actions, /^Reject/);
    assert.deepEqual(reject?.edit?.documentChanges?.[0], {
      kind: 'create',
      uri: uriOf(site.path('privacy-promises.yml')),
      options: { ignoreIfExists: true },
    });
    const text = applied(reject, 'privacy-promises.yml', '');
    assert.match(
      text,
      /^version: 1\npromises:\n {2}- clause: "2\.1"\n {4}quote: "This site does not use cookies\."\n {4}status: rejected\n {4}on: \d{4}-\d\d-\d\d\n$/,
    );
    await client.open(site.path('privacy-promises.yml'), text, 'yaml');
    assert.deepEqual((await client.diagnosticsOf(site.path('a.js'))).diagnostics, []);
  });

  it('writes into the promises file that is open as it is shown, by version, and never to the disk', async () => {
    const promises = '# ours\nversion: 1\n';
    await start({ 'privacy-promises.yml': 'version: 1\n' });
    await client.open(site.path('privacy-promises.yml'), promises, 'yaml');
    const confirm = titled(await actionsIn('a.js', CODE), /^Confirm/);
    const [edit] = confirm!.edit!.documentChanges as TextDocumentEdit[];
    assert.equal(edit?.textDocument.version, 1);
    assert.match(applied(confirm, 'privacy-promises.yml', promises), /^# ours\nversion: 1\npromises:\n/);
    assert.equal(readFileSync(site.path('privacy-promises.yml'), 'utf8'), 'version: 1\n');
  });

  it('drafts a clause beside the drafts that are there, and leaves the policy alone', async () => {
    await start({ 'privacy-proposals.md': '# Ours\n' });
    const draft = titled(await actionsIn('a.js', CODE), /^Draft/);
    const text = applied(draft, 'privacy-proposals.md', '# Ours\n');
    assert.match(text, /^# Ours\n\n## Cookies\n\n> We use cookies\.\n\n- Would disclose: .*`a\.js:3`/);
    assert.equal(draft?.edit?.documentChanges?.length, 1);
  });

  it('offers a client without versioned edits plain ones, and no new files', async () => {
    await start({}, PUSH_CLIENT);
    const actions = await actionsIn('a.js', CODE);
    assert.deepEqual(
      actions.map(({ title }) => title.split(' ')[0]),
      ['Show', 'Remove', 'Suppress'],
    );
    assert.deepEqual(Object.keys(actions[1]!.edit!), ['changes']);
  });
});
