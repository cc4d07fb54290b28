import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  WorkspaceDiagnosticRequest,
  type ClientCapabilities,
  type FileEvent,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { LanguageClient, PUSH_CLIENT, uriOf } from '../support/language-client.js';
import { TemporarySite } from '../support/temporary-site.js';

const POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n';
const SILENT_POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site uses cookies.\n';
const CODE = 'document.cookie = "night=1";\n';
const PULL_CLIENT: ClientCapabilities = {
  ...PUSH_CLIENT,
  textDocument: { ...PUSH_CLIENT.textDocument, diagnostic: {} },
  workspace: { ...PUSH_CLIENT.workspace, diagnostics: { refreshSupport: true } },
};

describe('workspace scan over stdio', () => {
  let site: TemporarySite;
  let client: LanguageClient;

  async function start(files: Record<string, string>, capabilities: ClientCapabilities = PUSH_CLIENT) {
    site = new TemporarySite(files);
    ({ client } = await LanguageClient.start([site.root], { capabilities }));
  }

  /** The verdicts that are published next for a file. */
  async function verdictsOf(name: string): Promise<string[]> {
    const { diagnostics } = await client.diagnosticsOf(site.path(name));
    return diagnostics.map(({ data }) => (data as { verdict: string }).verdict);
  }

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    site.remove();
  });

  after(() => LanguageClient.killAll());

  it('finds what breaks the policy in files that are not open, and leaves out what check leaves out', async () => {
    await start({
      'PRIVACY.md': POLICY,
      '.gitignore': 'generated/\n',
      'a.js': CODE,
      'deep/down/b.ts': CODE,
      'generated/c.js': CODE,
      'node_modules/d/index.js': CODE,
      'a.test.js': CODE,
      'fine.js': 'export const one = 1;\n',
    });
    assert.deepEqual(await verdictsOf('a.js'), ['contradicted']);
    assert.deepEqual(await verdictsOf('deep/down/b.ts'), ['contradicted']);
    // An answer after everything that was scanned.
    await client.open(site.path('fine.js'), 'export const one = 1;\n');
    assert.deepEqual(await verdictsOf('fine.js'), []);
    assert.deepEqual(client.published.unread, []);
  });

  it('judges them anew when the policy is edited, before it is saved', async () => {
    await start({ 'PRIVACY.md': POLICY, 'a.js': CODE });
    assert.deepEqual(await verdictsOf('a.js'), ['contradicted']);
    await client.open(site.path('PRIVACY.md'), SILENT_POLICY, 'markdown');
    assert.deepEqual(await verdictsOf('a.js'), []);
    await client.close(site.path('PRIVACY.md'));
    assert.deepEqual(await verdictsOf('a.js'), ['contradicted']);
  });

  it('follows files that are written, moved and deleted on disk', async () => {
    await start({ 'PRIVACY.md': POLICY, 'a.js': CODE });
    assert.deepEqual(await verdictsOf('a.js'), ['contradicted']);
    site.write('a.js', '');
    await client.changedOnDisk(site.path('a.js'), 2);
    assert.deepEqual(await verdictsOf('a.js'), []);
    site.write('b/c.js', CODE);
    await client.changedOnDisk(site.path('b/c.js'), 1);
    assert.deepEqual(await verdictsOf('b/c.js'), ['contradicted']);
    renameSync(site.path('b/c.js'), site.path('b/d.js'));
    await client.changedOnDisk(site.path('b/c.js'), 3);
    await client.changedOnDisk(site.path('b/d.js'), 1);
    assert.deepEqual(await verdictsOf('b/c.js'), []);
    assert.deepEqual(await verdictsOf('b/d.js'), ['contradicted']);
    rmSync(site.path('b'), { recursive: true });
    await client.changedOnDisk(site.path('b'), 3);
    assert.deepEqual(await verdictsOf('b/d.js'), []);
  });

  it('follows a folder that is moved, of which an editor tells alone, and those who import from it', async () => {
    await start({
      'PRIVACY.md': '# Privacy\n\n## Logs\n\nWe log only the time of the request.\n',
      'visit.js': 'import { log } from "./lib/logger.js";\nexport const visit = (req) => log(req.ip);\n',
      'old/logger.js': 'import pino from "pino";\nexport const log = (text) => pino().info(text);\n',
      'old/deep/in.js': 'import pino from "pino";\npino().info(req.ip);\n',
    });
    assert.deepEqual(await verdictsOf('old/deep/in.js'), ['contradicted']);
    const move = async (from: string, to: string): Promise<void> => {
      renameSync(site.path(from), site.path(to));
      const changes: FileEvent[] = [
        { uri: uriOf(site.path(from)), type: FileChangeType.Deleted },
        { uri: uriOf(site.path(to)), type: FileChangeType.Created },
      ];
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    };
    await move('old', 'lib');
    assert.deepEqual(await verdictsOf('old/deep/in.js'), []);
    assert.deepEqual(await verdictsOf('lib/deep/in.js'), ['contradicted']);
    assert.deepEqual(await verdictsOf('visit.js'), ['contradicted']);
    await move('lib', 'gone');
    assert.deepEqual(await verdictsOf('visit.js'), []);
    assert.deepEqual(await verdictsOf('gone/deep/in.js'), ['contradicted']);
  });

  it('analyses a file anew when one that it imports changes', async () => {
    const importer = 'import { log } from "./logger.js";\nexport const visit = (req) => log(req.ip);\n';
    await start({
      'PRIVACY.md': '# Privacy\n\n## Logs\n\nWe log only the time of the request.\n',
      'visit.js': importer,
      'logger.js': 'export const log = (text) => text.length;\n',
    });
    await client.open(site.path('visit.js'), importer);
    assert.deepEqual(await verdictsOf('visit.js'), []);
    await client.open(
      site.path('logger.js'),
      'import pino from "pino";\nconst logger = pino();\nexport const log = (text) => logger.info(text);\n',
    );
    const { diagnostics } = await client.published.take(
      ({ uri, diagnostics }) => uri === uriOf(site.path('visit.js')) && diagnostics.length > 0,
    );
    assert.equal(diagnostics[0]?.code, 'privacy-policy/log-fields');
  });

  it('leaves a closed file the findings of what is on disk', async () => {
    await start({ 'PRIVACY.md': POLICY, 'a.js': '' });
    await client.open(site.path('a.js'), CODE);
    assert.deepEqual(await verdictsOf('a.js'), ['contradicted']);
    await client.close(site.path('a.js'));
    assert.deepEqual(await verdictsOf('a.js'), []);
  });

  it('looks at open files only when told so', async () => {
    await start({ 'PRIVACY.md': POLICY, 'a.js': CODE });
    assert.deepEqual(await verdictsOf('a.js'), ['contradicted']);
    await client.configure({ workspaceScan: false });
    assert.deepEqual(await verdictsOf('a.js'), []);
  });

  it('is not led in a circle by links, nor stopped by what cannot be read', async () => {
    site = new TemporarySite({ 'PRIVACY.md': POLICY, 'z.js': CODE });
    mkdirSync(site.path('a'));
    symlinkSync(site.path('.'), site.path('a/loop'));
    symlinkSync(site.path('nowhere.js'), site.path('a/broken.js'));
    symlinkSync('self.js', site.path('a/self.js'));
    site.write('a/binary.js', '\0\x01\x02document.cookie\0\uffff');
    mkdirSync(site.path('a/folder.js'));
    ({ client } = await LanguageClient.start([site.root]));
    assert.deepEqual(await verdictsOf('z.js'), ['contradicted']);
    await client.open(site.path('fine.js'), '');
    assert.deepEqual(await verdictsOf('fine.js'), []);
    assert.equal((await client.diagnosticsOf(site.path('a/binary.js'))).diagnostics.length, 1);
    assert.deepEqual(client.published.unread, []);
  });

  it('shows how far it is, and can be called off', async () => {
    await start(
      { 'PRIVACY.md': POLICY, 'a.js': CODE },
      { ...PUSH_CLIENT, window: { ...PUSH_CLIENT.window, workDoneProgress: true } },
    );
    assert.deepEqual(await client.progress.take(), {
      kind: 'begin',
      title: 'Privacy policy',
      message: 'Looking for files',
      percentage: 0,
      cancellable: true,
    });
    await client.progress.take(({ kind }) => kind === 'end');
    await client.cancelProgress();
    await client.open(site.path('b.js'), CODE);
    assert.deepEqual(await verdictsOf('b.js'), ['contradicted']);
    assert.deepEqual(
      client.logged.unread.filter((line) => line.includes('called off')),
      [],
    );
  });

  it('leaves what it has not looked at when it is called off midway, and answers for what is open', async () => {
    const names = Array.from({ length: 400 }, (_, index) => `${index}.js`);
    await start(
      { 'PRIVACY.md': POLICY, ...Object.fromEntries(names.map((name) => [name, CODE.repeat(20)])) },
      { ...PUSH_CLIENT, window: { ...PUSH_CLIENT.window, workDoneProgress: true } },
    );
    await client.progress.take(({ kind }) => kind === 'begin');
    await client.cancelProgress();
    await client.progress.take(({ kind }) => kind === 'end');
    await client.logged.take((line) => /was called off after \d+ of the \d+ files/.test(line));
    await client.open(site.path('b.js'), CODE);
    assert.deepEqual(await verdictsOf('b.js'), ['contradicted']);
    assert.ok(
      client.published.unread.length < names.length,
      `${client.published.unread.length} were looked at`,
    );
    assert.deepEqual(client.shownMessages.unread, []);
  });

  it('answers a client that pulls for the whole workspace, and then only with what is new', async () => {
    await start({ 'PRIVACY.md': POLICY, 'a.js': CODE, 'b.js': '' }, PULL_CLIENT);
    const pull = (previous: WorkspaceDiagnosticReport): Promise<WorkspaceDiagnosticReport> =>
      client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
        previousResultIds: previous.items.flatMap(({ uri, resultId: value }) =>
          value === undefined ? [] : [{ uri, value }],
        ),
      });
    const first = await pull({ items: [] });
    const shown = ({ items }: WorkspaceDiagnosticReport): unknown[] =>
      items.map((one) => [one.uri, one.kind === 'full' ? one.items.map(({ code }) => code) : one.kind]);
    assert.deepEqual(shown(first), [[uriOf(site.path('a.js')), ['privacy-policy/cookies']]]);

    const held = pull(first);
    await client.open(site.path('PRIVACY.md'), SILENT_POLICY, 'markdown');
    assert.deepEqual(shown(await held), [[uriOf(site.path('a.js')), []]]);

    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [] },
      source.token,
    );
    // What is asked later is answered earlier: the request before it is held.
    await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: uriOf(site.path('a.js')) },
    });
    source.cancel();
    assert.deepEqual(await cancelled, { items: [] });
    assert.deepEqual(client.published.unread, []);
  });
});
