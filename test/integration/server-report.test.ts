import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { REPORT_REQUEST, type ReportAnswer } from '#server/protocol.js';
import { LanguageClient, PUSH_CLIENT, uriOf } from '../support/language-client.js';
import { TemporarySite } from '../support/temporary-site.js';

const FILES = {
  'PRIVACY.md': '# Privacy\n\n## 1. Cookies\n\nThis site does not use cookies.\n',
  'src/<b>.js': 'document.cookie = "night=1";\n',
  'src/pass.js': '// eslint-disable-next-line privacy-policy/cookies\ndocument.cookie = "day=1";\n',
};

describe('the report of the server, over stdio', () => {
  let site: TemporarySite;
  let client: LanguageClient;
  let passed: PublishDiagnosticsParams;

  before(async () => {
    site = new TemporarySite(FILES);
    ({ client } = await LanguageClient.start([site.root], { capabilities: PUSH_CLIENT }));
    await client.diagnosticsOf(site.path('src/<b>.js'));
    passed = await client.diagnosticsOf(site.path('src/pass.js'));
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
    site.remove();
    LanguageClient.killAll();
  });

  /** Where the links of a page lead, each once, and the first line of the place from 1. */
  function placesIn(html: string): string[] {
    const links = [...html.matchAll(/href="command:privacyPolicy\.openPlace\?([^"]+)"/g)].map(
      ([, args]) =>
        JSON.parse(decodeURIComponent(args!)) as [uri: string, range: { start: { line: number } }],
    );
    return [...new Set(links.map(([uri, { start }]) => `${uri}:${start.line + 1}`))].sort();
  }

  it('shows each clause with its code, without a script, with links to every place', async () => {
    const { html } = await client.connection.sendRequest<ReportAnswer>(REPORT_REQUEST);
    assert.match(html, /<h1>2 findings in 2 files<\/h1>/);
    assert.match(html, /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/);
    assert.doesNotMatch(html, /<script|<b>|http-equiv="refresh"/i);
    assert.match(html, /src\/&lt;b&gt;\.js:1/);
    assert.deepEqual(placesIn(html), [
      `${uriOf(site.path('PRIVACY.md'))}:1`,
      `${uriOf(site.path('PRIVACY.md'))}:3`,
      `${uriOf(site.path('src/<b>.js'))}:1`,
      `${uriOf(site.path('src/pass.js'))}:1`,
      `${uriOf(site.path('src/pass.js'))}:2`,
    ]);
  });

  it('has the tables apart', async () => {
    const { html, inventory, worksheet } = await client.connection.sendRequest<ReportAnswer>(REPORT_REQUEST);
    assert.deepEqual(
      [...html.matchAll(/href="command:privacyPolicy\.saveReport\?([^"]+)"/g)].map(([, args]) =>
        JSON.parse(decodeURIComponent(args!)),
      ),
      [['inventory'], ['worksheet']],
    );
    assert.match(inventory, /src\/pass\.js/);
    assert.match(worksheet, /cookie/i);
  });

  it('comes with a warning where a comment gives no reason', () => {
    assert.deepEqual(
      passed.diagnostics.map(({ code, severity, range }) => [code, severity, range.start.line]),
      [['privacy-policy/require-suppression-reason', 2, 0]],
    );
  });
});
