import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { REPO } from '../support/expected.js';
import { runCommand, type JsonResult } from '../support/run-check.js';

const FOLDERS = ['configurations', 'pages'].map((name) => path.join(REPO, 'test/fixtures', name));

/** What the command says of a folder, a line a finding. */
async function findingsIn(root: string): Promise<string[]> {
  const { out } = await runCommand(['check', '--format', 'json'], root);
  return (JSON.parse(out) as JsonResult[]).flatMap(({ filePath, messages }) =>
    messages.map(({ line, column, endLine, endColumn, messageId, ruleId, message }) =>
      [
        `${path.relative(root, filePath)}:${line}:${column}-${endLine}:${endColumn}`,
        messageId ?? 'fatal',
        ruleId,
        message.split(':')[0],
      ].join('  '),
    ),
  );
}

for (const folder of FOLDERS)
  describe(`${path.basename(folder)} in`, () => {
    for (const name of readdirSync(folder).filter((one) => /^(?:ok|ng)\./.test(one))) {
      const root = path.join(folder, name);
      it(name, async () => {
        const expected = path.join(root, 'expected.txt');
        assert.equal(existsSync(expected), name.startsWith('ng.'));
        const lines = existsSync(expected) ? readFileSync(expected, 'utf8').trimEnd().split('\n') : [];
        assert.deepEqual(await findingsIn(root), lines);
      });
    }
  });
