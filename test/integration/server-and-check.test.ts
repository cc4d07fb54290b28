import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Project } from 'eslint-plugin-privacy-policy/api';
import { toDiagnostics } from '#server/features/finding-diagnostics.js';
import { LanguageClient, uriOf } from '../support/language-client.js';
import { Dice, edited } from '../support/random-edits.js';

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

  it('says after each of many edits what a first look at the text says', async () => {
    const { client } = await LanguageClient.start([SITE]);
    const files = check().map(({ filePath }) => filePath);
    let [findings, errors] = [0, 0];
    for (const [number, file] of files.filter((one) => /\.[cm]?[jt]sx?$/.test(one)).entries()) {
      const dice = new Dice(number);
      let text = `${readFileSync(file, 'utf8')}\n${FILLING}`;
      await client.open(file, text);
      for (let version = 2; version < 10; version++) {
        const now = edited(text, dice);
        await client.change(file, version, now);
        const { diagnostics } = await client.published.take(
          (one) => one.uri === uriOf(file) && one.version === version,
        );
        const result = new Project({ root: SITE }).checkText(file, now, { syntax: false });
        const expected = toDiagnostics(result, { relatedInformation: true, codeDescription: true });
        assert.deepEqual(diagnostics, JSON.parse(JSON.stringify(expected)), `${file}\n${now}`);
        findings += diagnostics.length;
        if (result.syntaxProblem === null) text = now;
        else errors += 1;
      }
      await client.close(file);
    }
    assert.ok(findings > 100 && errors > 10, `${findings} findings, ${errors} errors`);
    assert.equal(await client.stop(), 0);
  }).timeout(60_000);
});

/** So that what is edited is a part of its file. */
const FILLING = Array.from(
  { length: 12 },
  (_, index) => `function filling${index}() {\n  return ${index};\n}\n`,
).join('');
