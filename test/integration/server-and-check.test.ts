import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LanguageClient } from '../support/language-client.js';

const SITE = fileURLToPath(new URL('../../../test/fixtures/printer-shop', import.meta.url));
const COMMAND = fileURLToPath(new URL('../../../eslint-plugin/bin/privacy-policy.js', import.meta.url));

interface CheckedFile {
  filePath: string;
  messages: Place[];
}

interface Place {
  ruleId: string | null;
  line: number;
  column: number;
  message: string;
}

/** What the command reports of every file it examines; the format is ESLint's. */
function check(): CheckedFile[] {
  const { stdout } = spawnSync(process.execPath, [COMMAND, 'check', '--format', 'json', '.'], {
    cwd: SITE,
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as CheckedFile[];
}

describe('language server beside the command', () => {
  after(() => LanguageClient.killAll());

  it('says of the demo site what `privacy-policy check` says', async () => {
    const { client } = await LanguageClient.start([SITE]);
    const checked = check();
    assert.ok(checked.some(({ messages }) => messages.length > 0));
    for (const { filePath, messages } of checked) {
      await client.open(filePath, readFileSync(filePath, 'utf8'));
      const { diagnostics } = await client.diagnosticsOf(filePath);
      const places = diagnostics.map(({ code, range, message }) => ({
        ruleId: code,
        line: range.start.line + 1,
        column: range.start.character + 1,
        message,
      }));
      const reported = messages.map(({ ruleId, line, column, message }) => ({
        ruleId,
        line,
        column,
        message,
      }));
      assert.deepStrictEqual(places, reported, filePath);
    }
    assert.equal(await client.stop(), 0);
  });
});
