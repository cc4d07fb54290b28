import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expectedSites, type ExpectedEntry, type ExpectedSite } from '../support/expected.js';
import { runCommand, type JsonResult } from '../support/run-check.js';

/** One line a finding: where, which rule, which verdict, which clause. */
type Row = string;

async function check(
  site: ExpectedSite,
  args: string[],
): Promise<{ row: Row; message: string; at: string }[]> {
  const run = await runCommand(['check', '--format', 'json', ...args], site.root);
  assert.equal(run.err, '');
  const results = JSON.parse(run.out) as JsonResult[];
  assert.equal(run.code, results.some(({ messages }) => messages.length > 0) ? 1 : 0);
  return results.flatMap(({ filePath, messages }) => {
    const file = path.relative(site.root, filePath).split(path.sep).join('/');
    return messages.map(({ ruleId, messageId, line, message }) => ({
      at: `${file}:${line} ${ruleId}`,
      row: `${file}:${line} ${ruleId} ${messageId}`,
      message,
    }));
  });
}

function rowsOf(entries: readonly ExpectedEntry[]): Row[] {
  return entries.map(({ file, line, rule, verdict }) => `${file}:${line} ${rule} ${verdict}`).sort();
}

for (const site of expectedSites()) {
  describe(`the site ${site.name}`, () => {
    const also = new Set(
      [...site.findings, ...site.strict].flatMap((entry) =>
        (entry.also ?? []).map(({ line }) => `${entry.file}:${line} ${entry.rule}`),
      ),
    );

    it('still has the lines that are expected to be found', () => {
      const entries = [...site.findings, ...site.strict, ...site.silent];
      const moved = entries.filter(({ file, line, text }) => {
        const lines = readFileSync(path.join(site.root, file), 'utf8').split('\n');
        return lines[line - 1]?.trim() !== text;
      });
      assert.deepEqual(moved, []);
    });

    it('has every planted break reported, and nothing else', async () => {
      const found = (await check(site, [])).filter(({ at }) => !also.has(at)).map(({ row }) => row);
      assert.deepEqual([...new Set(found)].sort(), rowsOf(site.findings));
    });

    it('has more reported by --strict', async () => {
      const found = (await check(site, ['--strict'])).filter(({ at }) => !also.has(at)).map(({ row }) => row);
      assert.deepEqual([...new Set(found)].sort(), rowsOf([...site.findings, ...site.strict]));
    });

    it('has each finding beside its clause', async () => {
      const found = await check(site, ['--strict']);
      for (const entry of [...site.findings, ...site.strict]) {
        const row = rowsOf([entry])[0]!;
        const messages = found.filter((one) => one.row === row).map(({ message }) => message);
        for (const part of citations(site, entry)) {
          assert.ok(
            messages.some((message) => message.includes(part)),
            `${row}: no message with ${JSON.stringify(part)} among ${JSON.stringify(messages)}`,
          );
        }
      }
    });
  });
}

/** What the message must cite. */
function citations(site: ExpectedSite, { file, clause, policyLine, against }: ExpectedEntry): string[] {
  if (file === site.policy) return [];
  const place = policyLine === undefined ? `${site.policy}:` : `${site.policy}:${policyLine} §`;
  if (clause === null) return [`${site.policy} says nothing about`];
  return [
    place,
    ...(clause === undefined ? [] : [` §${clause} `]),
    ...(against === undefined ? [] : [` §${against} `]),
  ];
}
