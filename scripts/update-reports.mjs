// Writes what every format of `check` says of the demo site to test/fixtures/printer-shop.reports/.
//   node scripts/update-reports.mjs [--check]
// With --check nothing is written; exit code 1 tells that something is out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkAll } from '../eslint-plugin/dist/cli/check-files.js';
import { projectToCheck } from '../eslint-plugin/dist/cli/project-to-check.js';
import { ruleInfos } from '../eslint-plugin/dist/cli/rule-infos.js';
import { processTerminal } from '../eslint-plugin/dist/cli/terminal.js';
import { discover } from '../eslint-plugin/dist/host/discover.js';
import { nodeFileSystem } from '../eslint-plugin/dist/host/file-system.js';

import { baselineJson } from '../eslint-plugin/dist/report/baseline.js';
import { FORMATTERS } from '../eslint-plugin/dist/report/index.js';
import { inventoryCsv, inventoryOf } from '../eslint-plugin/dist/report/inventory.js';
import { reportOf } from '../eslint-plugin/dist/report/report.js';
import { worksheetCsv } from '../eslint-plugin/dist/report/worksheet.js';

const fixtures = fileURLToPath(new URL('../test/fixtures/', import.meta.url));
const root = path.join(fixtures, 'printer-shop');
const folder = path.join(fixtures, 'printer-shop.reports');

const project = projectToCheck({ root });
const { candidates } = discover(['.'], project.sites, nodeFileSystem, true);
const run = await checkAll(candidates, project, { ...processTerminal(), interactive: false });
const report = reportOf(run, {
  pathOf: project.sites.pathOf,
  // The same on every machine and every day.
  origin: { commit: '0123456789'.repeat(4), modified: false, top: root, version: '0.0.0', on: '2026-01-01' },
  rules: ruleInfos(),
});

const NAMES = { json: 'json.json', sarif: 'report.sarif', html: 'report.html', markdown: 'comment.md' };
const EXTENSIONS = { stylish: 'txt', github: 'txt', gitlab: 'json' };
const texts = {
  ...Object.fromEntries(
    Object.entries(FORMATTERS).map(([format, write]) => [
      NAMES[format] ?? `${format}.${EXTENSIONS[format]}`,
      write(report, { color: false }),
    ]),
  ),
  'inventory.csv': inventoryCsv(inventoryOf(report)),
  'article-30.csv': worksheetCsv(inventoryOf(report)),
  'baseline.json': baselineJson(report),
};

const check = process.argv.includes('--check');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(texts)) {
  const file = path.join(folder, name);
  // Absolute paths as they would be on any machine.
  const wanted = text.replaceAll(pathToFileURL(root).href, 'file:///site').replaceAll(root, '/site');
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue;
  if (check) {
    console.error(`${path.relative(process.cwd(), file)} is out of date: run "npm run update-reports".`);
    process.exitCode = 1;
  } else writeFileSync(file, wanted);
}
