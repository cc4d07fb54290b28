import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import {
  CodeActionRequest,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  HoverRequest,
  type CodeAction,
  type Hover,
} from 'vscode-languageserver/node';
import { CLAUSE_REQUEST } from '#server/protocol.js';
import { LanguageClient, PUSH_CLIENT, SERVER, uriOf } from '../support/language-client.js';
import { TemporarySite } from '../support/temporary-site.js';

const POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n';
const SILENT_POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site uses cookies.\n';
const GERMAN =
  '# Datenschutz\n\n## Cookies\n\nDiese Website verwendet keine Cookies. Wir geben Ihre Daten nicht an Dritte weiter.\n';
const CODE = 'const night = 1;\ndocument.cookie = `night=${night}`;\n';
const RULE =
  'https://github.com/privacy-policy-lint/privacy-policy-lint/blob/main/eslint-plugin/docs/rules/cookies.md';
const MESSAGE =
  'Sets the cookie "night" (document.cookie): contradicted by PRIVACY.md:5 §2.1 Cookies: "This site does not use cookies."';
const STATEMENT_RANGE = { start: { line: 4, character: 0 }, end: { line: 4, character: 31 } };
const FINDING_RANGE = { start: { line: 1, character: 0 }, end: { line: 1, character: 34 } };

function cookieDiagnostic(policy: string) {
  return {
    range: FINDING_RANGE,
    severity: 1,
    code: 'privacy-policy/cookies',
    codeDescription: {
      href: RULE,
    },
    source: 'privacy-policy',
    message: MESSAGE,
    relatedInformation: [
      {
        location: { uri: uriOf(policy), range: STATEMENT_RANGE },
        message: '§2.1 Cookies: "This site does not use cookies."',
      },
    ],
    data: { verdict: 'contradicted', clause: '2.1' },
  };
}

describe('language server over stdio', () => {
  let site: TemporarySite;
  let client: LanguageClient;
  let code: string;
  let policy: string;

  async function start(files: Record<string, string>, options = {}) {
    site = new TemporarySite(files);
    code = site.path('site.js');
    policy = site.path('PRIVACY.md');
    const started = await LanguageClient.start([site.root], options);
    client = started.client;
    return started.initialized;
  }

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    site.remove();
  });

  after(() => LanguageClient.killAll());

  it('shows a finding with the clause it breaks, until the code is edited', async () => {
    await start({ 'PRIVACY.md': POLICY });
    await client.open(code, CODE);
    assert.deepStrictEqual(await client.diagnosticsOf(code), {
      uri: uriOf(code),
      version: 1,
      diagnostics: [cookieDiagnostic(policy)],
    });
    await client.change(code, 2, 'const night = 1;\n');
    assert.deepStrictEqual(await client.diagnosticsOf(code), {
      uri: uriOf(code),
      version: 2,
      diagnostics: [],
    });
  });

  it('answers for the newest of several edits that arrive together', async () => {
    await start({ 'PRIVACY.md': POLICY });
    await client.open(code, CODE);
    await client.diagnosticsOf(code);
    const edits = Array.from({ length: 50 }, (_, index) =>
      client.change(code, index + 2, `${CODE}// ${index}\n`),
    );
    await Promise.all(edits);
    const last = await client.published.take(({ version }) => version === 51);
    assert.deepStrictEqual(last.diagnostics, [cookieDiagnostic(policy)]);
    assert.ok(
      client.published.unread.length < 25,
      `${client.published.unread.length} versions were published`,
    );
  });

  it('judges open files anew while the policy is edited, saved or not', async () => {
    await start({ 'PRIVACY.md': POLICY });
    await client.open(code, CODE);
    await client.diagnosticsOf(code);
    await client.open(policy, SILENT_POLICY, 'markdown');
    assert.deepStrictEqual((await client.diagnosticsOf(code)).diagnostics, []);
    await client.change(policy, 2, `\n${POLICY}`);
    const [moved] = (await client.diagnosticsOf(code)).diagnostics;
    assert.equal(moved?.relatedInformation?.[0]?.location.range.start.line, 5);
    await client.close(policy);
    assert.deepStrictEqual((await client.diagnosticsOf(code)).diagnostics, [cookieDiagnostic(policy)]);
  });

  it('judges open files anew when the policy changes on disk, appears or goes', async () => {
    await start({ 'PRIVACY.md': POLICY });
    await client.open(code, CODE);
    await client.diagnosticsOf(code);
    const [watched] = client.registrations.filter(
      ({ method }) => method === 'workspace/didChangeWatchedFiles',
    );
    assert.ok(watched, 'the server asks to be told of changes on disk');
    site.write('PRIVACY.md', SILENT_POLICY);
    await client.changedOnDisk(policy, 2);
    assert.deepStrictEqual((await client.diagnosticsOf(code)).diagnostics, []);
    rmSync(policy);
    await client.changedOnDisk(policy, 3);
    assert.match(await client.shownMessages.take(), /^No privacy policy found/);
    site.write('PRIVACY.md', POLICY);
    await client.changedOnDisk(policy, 1);
    assert.deepStrictEqual(
      (await client.published.take(({ diagnostics }) => diagnostics.length > 0)).diagnostics,
      [cookieDiagnostic(policy)],
    );
  });

  it('shows what is wrong with the promises file at its place, and takes it back when it is mended', async () => {
    await start({ 'PRIVACY.md': POLICY, 'privacy-promises.yml': 'version: 1\npolicey: PRIVACY.md\n' });
    const promises = site.path('privacy-promises.yml');
    const { diagnostics, ...file } = await client.diagnosticsOf(promises);
    assert.deepStrictEqual(file, { uri: uriOf(promises) });
    assert.equal(diagnostics.length, 1);
    const [{ message, ...problem }] = diagnostics as [(typeof diagnostics)[0]];
    assert.deepStrictEqual(problem, {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } },
      severity: 1,
      code: 'privacy-policy/valid-setup',
      codeDescription: {
        href: 'https://github.com/privacy-policy-lint/privacy-policy-lint/blob/main/eslint-plugin/docs/rules/valid-setup.md',
      },
      source: 'privacy-policy',
    });
    assert.match(String(message), /policey/);
    await client.open(promises, 'version: 1\npolicy: PRIVACY.md\n', 'yaml');
    assert.deepStrictEqual((await client.diagnosticsOf(promises)).diagnostics, []);
    assert.deepStrictEqual(client.shownMessages.unread, []);
  });

  it('says at the promises file that the policy it names is not there', async () => {
    await start({ 'privacy-promises.yml': 'version: 1\npolicy: legal.md\n' });
    const [problem] = (await client.diagnosticsOf(site.path('privacy-promises.yml'))).diagnostics;
    assert.match(String(problem?.message), /^legal\.md: There is no policy at this path/);
  });

  it('reads no policy above the opened folder, not even one that is named, and says how to open it', async () => {
    await start({ 'PRIVACY.md': POLICY, 'shop/privacy-promises.yml': 'version: 1\npolicy: ../PRIVACY.md\n' });
    await client.stop();
    ({ client } = await LanguageClient.start([site.path('shop')]));
    const [problem, ...others] = (await client.diagnosticsOf(site.path('shop/privacy-promises.yml')))
      .diagnostics;
    assert.deepEqual(others, []);
    assert.match(String(problem?.message), /^\.\.\/PRIVACY\.md: This policy lies outside .* Open the folder/);
  });

  it('says once that a policy was deleted while it was open, and takes it up again', async () => {
    await start({ 'PRIVACY.md': POLICY });
    await client.open(policy, POLICY, 'markdown');
    await client.open(code, CODE);
    assert.equal((await client.diagnosticsOf(code)).diagnostics.length, 1);
    rmSync(policy);
    await client.changedOnDisk(policy, 3);
    await client.close(policy);
    assert.deepStrictEqual((await client.diagnosticsOf(code)).diagnostics, []);
    assert.match(await client.shownMessages.take(), /^No privacy policy found/);
    await client.open(policy, POLICY, 'markdown');
    assert.equal((await client.diagnosticsOf(code)).diagnostics.length, 1);
    assert.deepStrictEqual(client.shownMessages.unread, []);
  });

  for (const [what, text, message] of [
    ['is empty', '', /^The policy holds no text/],
    ['is in a language that is not read yet', GERMAN, /written in German/],
  ] as const) {
    it(`says in the policy that it ${what}, and nothing in the code`, async () => {
      await start({ 'PRIVACY.md': text });
      const [problem, ...others] = (await client.diagnosticsOf(policy)).diagnostics;
      assert.deepStrictEqual(others, []);
      assert.equal(problem?.code, 'privacy-policy/valid-setup');
      assert.match(String(problem.message), message);
      for (const file of [code, site.path('other.js')]) {
        await client.open(file, CODE);
        assert.deepStrictEqual((await client.diagnosticsOf(file)).diagnostics, []);
      }
      assert.deepStrictEqual([client.shownMessages.unread, client.published.unread], [[], []]);
    });
  }

  it('says once that there is no policy, whatever number of files is open', async () => {
    await start({ 'package.json': '{}' });
    await client.open(code, CODE);
    await client.open(site.path('other.js'), CODE);
    assert.match(await client.shownMessages.take(), /^No privacy policy found in ".*privacy-promises\.yml/);
    await client.open(site.path('third.js'), CODE);
    await client.diagnosticsOf(site.path('third.js'));
    assert.deepStrictEqual(client.shownMessages.unread, []);
  });

  it('holds each folder to its own policy, and reads none outside the folders', async () => {
    await start({
      'PRIVACY.md': POLICY,
      'shop/PRIVACY.md': SILENT_POLICY,
      'blog/PRIVACY.md': POLICY,
      'wiki/package.json': '{}',
    });
    const folders = ['shop', 'blog', 'wiki'].map((name) => site.path(name));
    await client.stop();
    ({ client } = await LanguageClient.start(folders));
    const [shop, blog, wiki] = folders.map((folder) => `${folder}/site.js`) as [string, string, string];
    for (const file of [shop, blog, wiki]) await client.open(file, CODE);
    assert.deepStrictEqual((await client.diagnosticsOf(shop)).diagnostics, []);
    assert.deepStrictEqual((await client.diagnosticsOf(blog)).diagnostics, [
      cookieDiagnostic(site.path('blog/PRIVACY.md')),
    ]);
    assert.deepStrictEqual((await client.diagnosticsOf(wiki)).diagnostics, []);
    assert.match(await client.shownMessages.take(), /in "wiki"/);
  });

  it('follows the folders that are opened and closed', async () => {
    await start({ 'shop/PRIVACY.md': POLICY, 'shop/site.js': CODE });
    const shop = site.path('shop');
    const file = site.path('shop/site.js');
    await client.stop();
    ({ client } = await LanguageClient.start([]));
    await client.open(file, CODE);
    const folder = { uri: uriOf(shop), name: 'shop' };
    await client.changeFolders({ added: [folder], removed: [] });
    assert.deepStrictEqual((await client.diagnosticsOf(file)).diagnostics, [
      cookieDiagnostic(site.path('shop/PRIVACY.md')),
    ]);
    await client.changeFolders({ added: [], removed: [{ ...folder, uri: `${folder.uri}/` }] });
    assert.deepStrictEqual((await client.diagnosticsOf(file)).diagnostics, []);
  });

  it('speaks of a file by the name that the client has for it, and leaves nothing by another', async () => {
    await start({ 'PRIVACY.md': POLICY, 'a b.js': CODE });
    const scanned = uriOf(site.path('a b.js'));
    const own = scanned.replaceAll('%20', ' ');
    const next = async (): Promise<[uri: string, count: number]> => {
      const { uri, diagnostics } = await client.published.take();
      return [uri, diagnostics.length];
    };
    assert.deepStrictEqual(await next(), [scanned, 1]);
    const textDocument = { uri: own, languageId: 'javascript', version: 1, text: CODE + CODE };
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    assert.deepStrictEqual(await next(), [scanned, 0]);
    assert.deepStrictEqual(await next(), [own, 2]);
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
    assert.deepStrictEqual(await next(), [own, 1]);
    site.write('a b.js', '');
    await client.changedOnDisk(site.path('a b.js'), 2);
    assert.deepStrictEqual(await next(), [own, 0]);
  });

  it('follows the settings', async () => {
    await start({ 'PRIVACY.md': '# Privacy\n\n## Logs\n\nWe keep no logs.\n' });
    const storing = "localStorage.setItem('night', '1');\n";
    await client.open(code, storing);
    assert.deepStrictEqual((await client.diagnosticsOf(code)).diagnostics, []);
    await client.configure({ strict: true });
    const [finding, ...others] = (await client.diagnosticsOf(code)).diagnostics;
    assert.deepStrictEqual(others, []);
    assert.equal(finding?.code, 'privacy-policy/device-storage');
    assert.equal(finding.severity, 2);
    await client.configure({ strict: true, enable: false });
    assert.deepStrictEqual((await client.diagnosticsOf(code)).diagnostics, []);
  });

  it('goes from a finding to its clause', async () => {
    await start({ 'PRIVACY.md': POLICY });
    await client.open(code, CODE);
    const clause = {
      uri: uriOf(policy),
      clause: '2.1',
      heading: 'Cookies',
      quote: 'This site does not use cookies.',
      range: STATEMENT_RANGE,
      clauseRange: { start: { line: 2, character: 0 }, end: STATEMENT_RANGE.end },
    };
    const textDocument = { uri: uriOf(code) };
    const position = { line: 1, character: 4 };
    assert.deepStrictEqual(
      await client.connection.sendRequest(CLAUSE_REQUEST, { textDocument, position }),
      clause,
    );
    const elsewhere = { textDocument, position: { line: 0, character: 0 } };
    assert.equal(await client.connection.sendRequest(CLAUSE_REQUEST, elsewhere), null);

    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
    assert.deepStrictEqual(hover, {
      contents: {
        kind: 'markdown',
        value: [
          '**Sets the cookie "night" \\(document\\.cookie\\)**: contradicted',
          `Your privacy policy, [§2\\.1 Cookies](${uriOf(policy)}#L5):`,
          '> This site does not use cookies\\.',
          'Read as: Must not store cookies \\(absolute\\).',
          "The sentence rules this out. Data: the browser's cookies.",
          `[privacy\\-policy/cookies](${RULE})`,
        ].join('\n\n'),
      },
      range: FINDING_RANGE,
    } satisfies Hover);

    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const title = 'Show the clause §2.1 Cookies';
    const command = { title, command: 'privacyPolicy.showClause', arguments: [clause] };
    assert.deepStrictEqual(actions?.[0], { title, kind: 'quickfix', command } satisfies CodeAction);
    await client.connection.sendRequest(ExecuteCommandRequest.type, command);
    assert.deepStrictEqual(await client.shownDocuments.take(), {
      uri: uriOf(policy),
      selection: STATEMENT_RANGE,
      takeFocus: false,
    });
  });

  it('lets a client that announces it pull, and pushes no findings then', async () => {
    const { workspace, ...others } = PUSH_CLIENT;
    const initialized = await start(
      { 'PRIVACY.md': POLICY },
      {
        capabilities: {
          ...others,
          textDocument: { ...others.textDocument, diagnostic: { relatedDocumentSupport: false } },
          workspace: { ...workspace, diagnostics: { refreshSupport: true } },
        },
      },
    );
    assert.deepStrictEqual(initialized.capabilities.diagnosticProvider, {
      identifier: 'privacy-policy',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    await client.open(code, CODE);
    const params = { textDocument: { uri: uriOf(code) } };
    const first = await client.connection.sendRequest(DocumentDiagnosticRequest.type, params);
    assert.ok(first.kind === 'full' && first.resultId !== undefined);
    assert.deepStrictEqual(first.items, [cookieDiagnostic(policy)]);
    assert.deepStrictEqual(
      await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
        ...params,
        previousResultId: first.resultId,
      }),
      { kind: 'unchanged', resultId: first.resultId },
    );
    await client.open(policy, SILENT_POLICY, 'markdown');
    await client.refreshes.take();
    const second = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      ...params,
      previousResultId: first.resultId,
    });
    assert.ok(second.kind === 'full');
    assert.deepStrictEqual(second.items, []);
    assert.deepStrictEqual(client.published.unread, []);
  });

  it('survives messages that are none', async () => {
    await start({ 'PRIVACY.md': POLICY });
    client.writeRaw('Content-Length: 9\r\n\r\nnot json!');
    client.writeRaw('Content-Length: 30\r\n\r\n{"jsonrpc":"2.0","x":"\ud83c\udf6a!!"}');
    await client.open(code, CODE);
    assert.deepStrictEqual((await client.diagnosticsOf(code)).diagnostics, [cookieDiagnostic(policy)]);
  });

  it('says why a file that cannot be parsed has no findings', async () => {
    await start({ 'PRIVACY.md': POLICY });
    await client.open(code, 'document.cookie = = 1;\n');
    const [problem, ...others] = (await client.diagnosticsOf(code)).diagnostics;
    assert.deepStrictEqual(others, []);
    assert.equal(problem?.severity, 3);
    assert.match(String(problem?.message), /^Not held to the privacy policy until it can be parsed: /);
    await client.change(code, 2, CODE);
    assert.deepStrictEqual((await client.diagnosticsOf(code)).diagnostics, [cookieDiagnostic(policy)]);
  });
});

describe('privacy-policy-language-server at the command line', () => {
  for (const [option, expected] of [
    ['--version', /^\d+\.\d+\.\d+\n$/],
    ['--help', /^Usage: privacy-policy-language-server/],
  ] as const) {
    it(`answers ${option}`, () => {
      const { status, stdout } = spawnSync(process.execPath, [SERVER, option], { encoding: 'utf8' });
      assert.equal(status, 0);
      assert.match(stdout, expected);
    });
  }
});
