import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import plugin from 'eslint-plugin-privacy-policy';
import { expectedSites, REPO } from '../support/expected.js';
import { TemporarySite } from '../support/temporary-site.js';
import { program, run } from './tools.js';

interface Diagnostic {
  code: string;
  message: string;
  filename: string;
  labels: { span: { line: number; column: number } }[];
}

/** What ESLint says in the first file of a run, whichever that is. */
const ABOUT_THE_POLICY = /(?:valid-setup|stale-promises|contradictory-clauses)/;
const SCRIPT = /\.(?:[cm]?[jt]s|[jt]sx)$/;

describe('Oxlint with this plugin', () => {
  for (const site of expectedSites()) {
    it(`says of the scripts of ${site.name} what ESLint says`, async () => {
      const folder = new TemporarySite({});
      try {
        cpSync(site.root, folder.root, { recursive: true });
        const rules = plugin.configs.strict[0]!.rules!;
        folder.write(
          '.oxlintrc.json',
          JSON.stringify({
            categories: { correctness: 'off' },
            jsPlugins: [
              { name: 'privacy-policy', specifier: path.join(REPO, 'eslint-plugin/dist/index.js') },
            ],
            rules,
          }),
        );
        const { out, err } = run(program('oxlint'), ['--format', 'json', '.'], folder.root);
        const { diagnostics } = JSON.parse(out) as { diagnostics: Diagnostic[] };
        const oxlint = diagnostics
          .filter(({ code, filename }) => !ABOUT_THE_POLICY.test(code) && SCRIPT.test(filename))
          .map(({ code, message, filename, labels }) => [
            filename.replaceAll('\\', '/'),
            labels[0]!.span.line,
            code.replace(/^privacy-policy\((.+)\)$/, '$1'),
            message,
          ]);
        const eslint = new ESLint({
          cwd: folder.root,
          overrideConfigFile: true,
          overrideConfig: [...plugin.configs.standalone, ...plugin.configs.strict] as never,
        });
        const results = await eslint.lintFiles(['.']);
        const expected = results
          .filter(({ filePath }) => SCRIPT.test(filePath))
          .flatMap(({ filePath, messages }) =>
            messages
              .filter(({ ruleId }) => !ABOUT_THE_POLICY.test(ruleId ?? ''))
              .map(({ ruleId, line, message }) => [
                path.relative(folder.root, filePath).replaceAll('\\', '/'),
                line,
                ruleId!.replace('privacy-policy/', ''),
                message,
              ]),
          );
        const order = (rows: unknown[][]): string[] => rows.map((row) => JSON.stringify(row)).sort();
        assert.deepEqual(order(oxlint), order(expected), err);
        assert.equal(
          expected.length > 0,
          [...site.findings, ...site.strict].some(({ file }) => SCRIPT.test(file)),
        );
      } finally {
        folder.remove();
      }
    });
  }
});
