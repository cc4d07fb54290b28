import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  HoverRequest,
  type ClientCapabilities,
  type Hover,
} from 'vscode-languageserver/node';
import {
  OVERVIEW_CHANGED,
  OVERVIEW_REQUEST,
  type OverviewAnswer,
  type PracticeEntry,
} from '#server/protocol.js';
import { LanguageClient, PUSH_CLIENT, uriOf } from '../support/language-client.js';
import { TemporarySite } from '../support/temporary-site.js';

const POLICY = `# Privacy

Welcome.

## 1. Cookies

This site does not use cookies.

## 2. Mail

We send you e-mails about your order.
`;
const COOKIE = 'document.cookie = "night=1";\n';
const MAIL =
  'import nodemailer from "nodemailer";\nnodemailer.createTransport({}).sendMail({ to: order.email });\n';
const STATS = 'import posthog from "posthog-js";\nposthog.capture("a");\n';

describe('what the server tells of a policy, over stdio', () => {
  let site: TemporarySite;
  let client: LanguageClient;
  let policy: string;

  async function start(files: Record<string, string>, capabilities: ClientCapabilities = PUSH_CLIENT) {
    site = new TemporarySite({ 'PRIVACY.md': POLICY, 'package.json': '{}', ...files });
    policy = site.path('PRIVACY.md');
    ({ client } = await LanguageClient.start([site.root], { capabilities }));
    for (const name of Object.keys(files)) await client.diagnosticsOf(site.path(name));
    await client.open(policy, POLICY, 'markdown');
  }

  const overview = (): Promise<OverviewAnswer> => client.connection.sendRequest(OVERVIEW_REQUEST);
  const shown = (entries: readonly PracticeEntry[]): string[] =>
    entries.map(({ name, range, verdict }) => `${name}:${range.start.line + 1} ${verdict}`);

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    site.remove();
  });

  after(() => LanguageClient.killAll());

  it('gives each clause its status, its findings and what relies on it', async () => {
    await start({ 'a.js': COOKIE, 'src/b.js': COOKIE, 'stats.js': STATS });
    await client.open(site.path('mail.js'), MAIL);
    await client.diagnosticsOf(site.path('mail.js'));
    const { policies } = await overview();
    assert.deepEqual(
      policies.map(({ uri, name, clauses, undisclosed }) => ({
        uri,
        name,
        undisclosed: shown(undisclosed),
        clauses: clauses.map((clause) => [
          clause.id,
          clause.heading,
          clause.range.start.line,
          clause.status,
          clause.promises.map(({ polarity, words, basis }) => [polarity, words, basis]),
          shown(clause.findings),
          shown(clause.practices),
        ]),
      })),
      [
        {
          uri: uriOf(policy),
          name: 'PRIVACY.md',
          undisclosed: ['stats.js:1 undisclosed', 'stats.js:2 undisclosed'],
          clauses: [
            ['privacy', 'Privacy', 0, 'not-checkable', [], [], []],
            [
              '1',
              'Cookies',
              4,
              'broken',
              [['denies', 'Must not store cookies (absolute)', 'reading']],
              ['a.js:1 contradicted', 'src/b.js:1 contradicted'],
              [],
            ],
            [
              '2',
              'Mail',
              8,
              'no-breach',
              [['permits', policies[0]?.clauses[2]?.promises[0]?.words, 'reading']],
              [],
              ['mail.js:2 disclosed'],
            ],
          ],
        },
      ],
    );
    assert.equal(policies[0]?.clauses[1]?.findings[0]?.clause?.quote, 'This site does not use cookies.');
  });

  it('says when that has changed, to a client that asked', async () => {
    await start({ 'a.js': COOKIE });
    await overview();
    const mended = new Promise<void>((resolve) => {
      client.connection.onNotification(OVERVIEW_CHANGED, async () => {
        const { policies } = await overview();
        if (policies[0]?.clauses[1]?.status === 'no-breach') resolve();
      });
    });
    await client.open(site.path('a.js'), '');
    await mended;
  });

  it('shows above each clause how many findings break it and how many practices rely on it', async () => {
    await start({ 'a.js': COOKIE, 'src/b.js': COOKIE });
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, {
      textDocument: { uri: uriOf(policy) },
    });
    assert.deepEqual(
      lenses?.map(({ range, command }) => [range.start.line, command?.title, command?.arguments?.[2].length]),
      [
        [4, '2 findings break this', 2],
        [8, 'No breach found', 0],
      ],
    );
  });

  it('tells on a sentence how it was read and what breaks it, and elsewhere nothing', async () => {
    await start({ 'a.js': COOKIE });
    const hover = (line: number): Promise<Hover | null> =>
      client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: uriOf(policy) },
        position: { line, character: 3 },
      });
    assert.deepEqual(await hover(6), {
      contents: {
        kind: 'markdown',
        value:
          'Read as: Must not store cookies \\(absolute\\).\n\n' +
          `Breaks it:\n- [a\\.js:1](${uriOf(site.path('a.js'))}#L1) Sets the cookie "night" \\(document\\.cookie\\)`,
      },
      range: { start: { line: 6, character: 0 }, end: { line: 6, character: 31 } },
    });
    assert.match(JSON.stringify(await hover(8)), /No breach found\./);
    assert.equal(await hover(2), null);
  });

  it('tells the same without marks to a client that shows no Markdown', async () => {
    const textDocument = { ...PUSH_CLIENT.textDocument, hover: { contentFormat: ['plaintext' as const] } };
    await start({ 'a.js': COOKIE }, { ...PUSH_CLIENT, textDocument });
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uriOf(site.path('a.js')) },
      position: { line: 0, character: 3 },
    });
    assert.deepEqual(hover?.contents, {
      kind: 'plaintext',
      value:
        'Sets the cookie "night" (document.cookie): contradicted\n\n' +
        `Your privacy policy, §1 Cookies (${uriOf(policy)}#L7):\n\n> This site does not use cookies.\n\n` +
        'Read as: Must not store cookies (absolute).\n\n' +
        "The sentence rules this out. Data: the browser's cookies.\n\n" +
        'privacy-policy/cookies (https://github.com/privacy-policy-lint/privacy-policy-lint/blob/main/eslint-plugin/docs/rules/cookies.md)',
    });
  });
});
