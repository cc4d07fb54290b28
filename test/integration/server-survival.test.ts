import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { leaveNativeParser, useNativeParser } from 'eslint-plugin-privacy-policy/native-parser';
import { HoverRequest } from 'vscode-languageserver/node';
import type { ServerTraits } from '#server/protocol.js';
import { LanguageClient, uriOf } from '../support/language-client.js';
import { TemporarySite } from '../support/temporary-site.js';

const POLICY = '# Privacy\n\n## 2.1 Cookies\n\nThis site does not use cookies.\n';
const CODE = 'document.cookie = "night=1";\n';

describe('language server, and what it has to survive', () => {
  let site: TemporarySite;
  let client: LanguageClient;
  let traits: ServerTraits;

  async function start(files: Record<string, string>): Promise<void> {
    site = new TemporarySite(files);
    const { client: started, initialized } = await LanguageClient.start([site.root]);
    client = started;
    traits = initialized.capabilities.experimental as ServerTraits;
  }

  async function verdictsOf(name: string): Promise<unknown[]> {
    const { diagnostics } = await client.diagnosticsOf(site.path(name));
    return diagnostics.map(
      ({ data, message }) => (data as { verdict: string } | undefined)?.verdict ?? message,
    );
  }

  /** The first verdicts that are published for a file and are so many. */
  async function verdictsUntil(name: string, count: number): Promise<unknown[]> {
    let verdicts = await verdictsOf(name);
    while (verdicts.length !== count) verdicts = await verdictsOf(name);
    return verdicts;
  }

  afterEach(() => site.remove());

  after(() => LanguageClient.killAll());

  it('parses natively where there is a library for the platform', async () => {
    await start({ 'PRIVACY.md': POLICY });
    const isThere = useNativeParser();
    leaveNativeParser();
    assert.deepEqual(traits, { parser: isThere ? 'oxc' : 'typescript' });
    assert.equal(await client.stop(), 0);
  });

  it('answers others while it looks at a huge file that is open', async function () {
    this.timeout(60_000);
    await start({ 'PRIVACY.md': POLICY });
    const huge = hugeText();
    await client.open(site.path('huge.js'), huge);
    const textDocument = { uri: uriOf(site.path('huge.js')) };
    const position = { line: 0, character: 0 };
    assert.equal(await client.connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
    assert.deepEqual(
      client.published.unread.map(({ uri }) => uri),
      [],
      'the hover was answered before the analysis had ended',
    );
    await client.open(site.path('small.js'), CODE);
    assert.deepEqual(await verdictsOf('small.js'), ['contradicted']);
    assert.deepEqual(await verdictsOf('huge.js'), ['contradicted']);
    await client.change(site.path('huge.js'), 2, huge.replace(CODE, ''));
    assert.deepEqual(await verdictsOf('huge.js'), []);
    assert.equal(await client.stop(), 0);
  });

  it('answers others while it finds out what is wrong with a text that is edited', async () => {
    await start({ 'PRIVACY.md': POLICY });
    const file = site.path('a.js');
    await client.open(file, CODE);
    assert.deepEqual(await verdictsOf('a.js'), ['contradicted']);
    await client.change(file, 2, `${CODE}f(`);
    const position = { line: 0, character: 0 };
    const textDocument = { uri: uriOf(file) };
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
    assert.notEqual(hover, null, 'what was found before the error is still known');
    assert.deepEqual(client.published.unread, [], 'the hover was answered before the error was known');
    const [said, ...others] = await verdictsOf('a.js');
    assert.match(String(said), /^Not held to the privacy policy until it can be parsed: /);
    assert.deepEqual(others, []);
    await client.change(file, 3, CODE);
    assert.deepEqual(await verdictsOf('a.js'), ['contradicted']);
    assert.equal(await client.stop(), 0);
  });

  it('says of a file that is nested beyond measure that it is not examined', async () => {
    await start({ 'PRIVACY.md': POLICY, 'b.js': CODE });
    await client.open(site.path('a.js'), `document.cookie = ${'(\n'.repeat(20_000)}`);
    const [said, ...others] = await verdictsOf('a.js');
    assert.match(String(said), /^Not held to the privacy policy until it can be parsed: /);
    assert.deepEqual(others, []);
    assert.deepEqual(await verdictsOf('b.js'), ['contradicted']);
    assert.equal(await client.stop(), 0);
  });

  it('goes on where a policy is a folder, a link to itself or binary, and says so once', async function () {
    this.timeout(60_000);
    for (const spoil of [
      (policy: string) => mkdirSync(policy),
      (policy: string) => symlinkSync('PRIVACY.md', policy),
    ]) {
      site = new TemporarySite({ 'a.js': CODE });
      spoil(site.path('PRIVACY.md'));
      ({ client } = await LanguageClient.start([site.root]));
      await client.open(site.path('a.js'), CODE);
      assert.match(await client.shownMessages.take(), /^No privacy policy found/);
      await client.open(site.path('b.js'), CODE);
      assert.deepEqual(await verdictsOf('b.js'), []);
      assert.deepEqual(client.shownMessages.unread, []);
      assert.equal(await client.stop(), 0);
      site.remove();
    }
    await start({ 'PRIVACY.md': '\0\x01\x02'.repeat(5000), 'a.js': CODE });
    await client.open(site.path('a.js'), CODE);
    assert.deepEqual((await verdictsOf('a.js')).length <= 1, true);
    assert.equal(await client.stop(), 0);
  });

  it('holds code to a deleted policy as long as that is open, then to none, and takes it up when it is back', async () => {
    await start({ 'PRIVACY.md': POLICY, 'a.js': CODE });
    await client.open(site.path('PRIVACY.md'), POLICY, 'markdown');
    await client.open(site.path('b.js'), CODE);
    assert.deepEqual(await verdictsOf('b.js'), ['contradicted']);
    rmSync(site.path('PRIVACY.md'));
    await client.changedOnDisk(site.path('PRIVACY.md'), 3);
    await client.open(site.path('c.js'), CODE);
    assert.deepEqual(await verdictsOf('c.js'), ['contradicted']);
    assert.deepEqual(client.shownMessages.unread, []);
    await client.close(site.path('PRIVACY.md'));
    assert.match(await client.shownMessages.take(), /^No privacy policy found/);
    assert.deepEqual(await verdictsUntil('c.js', 0), []);
    site.write('PRIVACY.md', POLICY);
    await client.changedOnDisk(site.path('PRIVACY.md'), 1);
    assert.deepEqual(await verdictsUntil('c.js', 1), ['contradicted']);
    assert.deepEqual(client.shownMessages.unread, []);
    assert.equal(await client.stop(), 0);
  });

  it('ends when its client is gone', async () => {
    await start({ 'PRIVACY.md': POLICY });
    assert.equal(await client.hangUp(), 1);
  });
});

/** A few hundred kB that are worth a look. */
function hugeText(): string {
  return (
    CODE +
    Array.from(
      { length: 6_000 },
      (_, index) => `export const n${index} = [${index}].map((two) => two * 2);\n`,
    ).join('')
  );
}
