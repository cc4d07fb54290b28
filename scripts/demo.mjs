// The main job on the demo site: reads its policy, then shows clause by clause which code breaks it.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAll } from '../eslint-plugin/dist/cli/check-files.js';
import { projectToCheck } from '../eslint-plugin/dist/cli/project-to-check.js';
import { originOf } from '../eslint-plugin/dist/cli/origin.js';
import { processTerminal } from '../eslint-plugin/dist/cli/terminal.js';
import { discover } from '../eslint-plugin/dist/host/discover.js';
import { nodeFileSystem } from '../eslint-plugin/dist/host/file-system.js';

import { byClause } from '../eslint-plugin/dist/report/by-clause.js';
import { reportOf } from '../eslint-plugin/dist/report/report.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const terminal = processTerminal();
// A demo is for looking at: in color unless the reader has asked for none.
const color = !process.env['NO_COLOR'];
const project = projectToCheck({ root });
const { candidates } = discover(['test/fixtures/printer-shop'], project.sites, nodeFileSystem, true);
const run = await checkAll(candidates, project, terminal);
const report = reportOf(run, { pathOf: project.sites.pathOf, origin: originOf(root) });
terminal.out(byClause(report, { color }));
terminal.out(
  '\nThe same, file by file, as CI would see it:\n  npx privacy-policy check test/fixtures/printer-shop\n',
);
process.exitCode = run.files.some(({ findings }) => findings.length > 0) ? 0 : 1;
