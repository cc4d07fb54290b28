import assert from 'node:assert/strict';
import {
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  ReferencesRequest,
  WorkspaceSymbolRequest,
  type CompletionItem,
  type DocumentSymbol,
  type Location,
} from 'vscode-languageserver/node';
import { LanguageClient, uriOf } from '../support/language-client.js';
import { TemporarySite } from '../support/temporary-site.js';

const POLICY = `# Privacy

## 1. Cookies

This site does not use cookies.

## 2. Data

### 2.1 Mail

We send you e-mails about your order.
`;
const PROMISES = `version: 1
promises:
  - clause: "1"
    quote: This site does not use cookies.
    status: confirmed
`;

describe('policy and promises file, over stdio', () => {
  let site: TemporarySite;
  let client: LanguageClient;
  let promises: string;

  before(async () => {
    site = new TemporarySite({
      'PRIVACY.md': POLICY,
      'privacy-promises.yml': PROMISES,
      'package.json': '{}',
    });
    promises = site.path('privacy-promises.yml');
    ({ client } = await LanguageClient.start([site.root]));
    await client.open(promises, PROMISES, 'yaml');
    await client.open(site.path('PRIVACY.md'), POLICY, 'markdown');
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
    LanguageClient.killAll();
    site.remove();
  });

  let version = 1;

  /** What is offered at the end of the promises file when this is written there. */
  async function offered(written: string): Promise<string[]> {
    const text = PROMISES + written;
    await client.change(promises, ++version, text);
    const lines = text.split('\n');
    const items = (await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: uriOf(promises) },
      position: { line: lines.length - 1, character: lines.at(-1)!.length },
    })) as CompletionItem[];
    return items.map(({ insertText }) => insertText!);
  }

  for (const [written, expected] of [
    ['ven', ['vendors: ', 'hosts: ', 'redactors: ']],
    ['  - clause: ', ['"1"', '"2"', '"2.1"']],
    ['  - clause: "2.1"\n    quote: ', ['"We send you e-mails about your order."']],
    ['  - clause: "2.1"\n    status: ', ['confirmed', 'rejected', 'edited']],
    ['  - clause: "2.1"\n    rule: ', ['prohibit', 'permit-only', 'require']],
    ['  - clause: "2.1"\n    data: [', ['user.contact.email', 'http.referrer']],
    ['  - clause: "2.1"\n    purposes:\n      - ', ['marketing.advertising']],
    ['vendors: [{ name: ', ['sentry', 'stripe']],
    ['vendors:\n  - name: sentry\n    role: ', ['processor', 'third-party']],
    ['report:\n  cookies: [', ['contradicted', 'vague']],
  ] as const) {
    it(`completes ${JSON.stringify(written)}`, async () => {
      const given = await offered(written);
      for (const one of expected) assert.ok(given.includes(one), `${one}, in ${given.slice(0, 40).join()}`);
    });
  }

  it('offers nothing in code', async () => {
    const items = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: uriOf(site.path('a.js')) },
      position: { line: 0, character: 0 },
    });
    assert.deepEqual(items, []);
  });

  it('tells what a key means, and how the sentence of an entry was read', async () => {
    await client.change(promises, ++version, PROMISES);
    const hover = async (line: number, character: number) =>
      JSON.stringify(
        await client.connection.sendRequest(HoverRequest.type, {
          textDocument: { uri: uriOf(promises) },
          position: { line, character },
        }),
      );
    assert.match(await hover(0, 3), /Version of this format/);
    assert.match(await hover(1, 3), /reading has a person's word/);
    assert.match(await hover(3, 14), /PRIVACY\.md#L5.*Read as: Must not store .*a person has confirmed/);
  });

  it('goes from an entry to its sentence, and from the clause to its entries', async () => {
    await client.change(promises, ++version, PROMISES);
    assert.deepEqual(
      await client.connection.sendRequest(DefinitionRequest.type, {
        textDocument: { uri: uriOf(promises) },
        position: { line: 3, character: 14 },
      }),
      {
        uri: uriOf(site.path('PRIVACY.md')),
        range: { start: { line: 4, character: 0 }, end: { line: 4, character: 31 } },
      },
    );
    const references = (await client.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: uriOf(site.path('PRIVACY.md')) },
      position: { line: 4, character: 2 },
      context: { includeDeclaration: true },
    })) as Location[];
    assert.deepEqual(
      references.map(({ uri, range }) => [uri, range.start.line]),
      [[uriOf(promises), 2]],
    );
  });

  it('outlines the clauses, folds them, and finds them by name', async () => {
    const textDocument = { uri: uriOf(site.path('PRIVACY.md')) };
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[];
    const tree = (all: readonly DocumentSymbol[]): unknown[] =>
      all.map(({ name, range, children }) => [name, range.start.line, ...tree(children ?? [])]);
    const [root] = tree(symbols) as [unknown[]];
    assert.deepEqual(JSON.stringify(root).match(/"[^"]+",\d+/g), [
      '"Privacy",0',
      '"§1 Cookies",2',
      '"§2 Data",6',
      '"§2.1 Mail",8',
    ]);
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.ok(folds?.some(({ startLine, endLine }) => startLine === 6 && endLine === 10));
    const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'ckies' });
    assert.deepEqual(
      found?.map(({ name }) => name),
      ['§1 Cookies'],
    );
  });
});
