import { parseArgs } from 'node:util';
import { FORMATTERS } from '../report/index.js';
import { inventoryCsv, inventoryOf } from '../report/inventory.js';
import { reportOf } from '../report/report.js';
import { worksheetCsv } from '../report/worksheet.js';
import { parsed } from './arguments.js';
import { candidatesOf } from './candidates.js';
import { checkAll } from './check-files.js';
import { put, refuseNothing } from './check.js';
import { originOf } from './origin.js';
import { projectToCheck } from './project-to-check.js';
import { ruleInfos } from './rule-infos.js';
import type { ExitCode, Terminal } from './terminal.js';
import type { Threads } from './threads.js';

const REPORT_HELP = `privacy-policy report: writes the whole policy with what the code makes of each clause, as one HTML file

Usage: privacy-policy report [options] [PATHS]     (default: the current folder)

Options:
  --output FILE      where to write (default: privacy-report.html)
  --inventory FILE   write the inventory of practices, too, as CSV
  --worksheet FILE   write a worksheet towards the record of Article 30 GDPR, too, as CSV: what code cannot know is
                     left open and marked
  --strict           report everything that is not disclosed
  --policy FILE      the policy to hold the code to (default: found upward from each file)
  --no-ignore        examine what the default excludes and .gitignore leave out, too
  --help, --version

The report needs no network and holds no script. Exit code: 0 written, whatever it says; 2 could not run.
`;

const OPTIONS = {
  output: { type: 'string', default: 'privacy-report.html' },
  inventory: { type: 'string' },
  worksheet: { type: 'string' },
  strict: { type: 'boolean', default: false },
  policy: { type: 'string' },
  'no-ignore': { type: 'boolean', default: false },
} as const;

/** For a reviewer, a lawyer, or paper. */
async function report(args: string[], terminal: Terminal, threads: Threads | null): Promise<ExitCode> {
  const { values, positionals } = parsed(() => parseArgs({ args, options: OPTIONS, allowPositionals: true }));
  const policy = values.policy === undefined ? null : { path: values.policy, namedBy: '--policy' };
  const preset = values.strict ? 'strict' : 'recommended';
  const project = projectToCheck({ root: terminal.cwd, policy, preset });
  const run = await checkAll(
    candidatesOf(positionals, project.sites, !values['no-ignore'], terminal),
    project,
    terminal,
    { threads },
  );
  refuseNothing(run);
  const made = reportOf(run, {
    pathOf: project.sites.pathOf,
    origin: originOf(terminal.cwd),
    rules: ruleInfos(),
  });
  const files: [file: string | undefined, text: () => string][] = [
    [values.output, () => FORMATTERS.html(made, { color: false })],
    [values.inventory, () => inventoryCsv(inventoryOf(made))],
    [values.worksheet, () => worksheetCsv(inventoryOf(made))],
  ];
  for (const [file, text] of files) {
    if (file === undefined) continue;
    put(file, text(), terminal.cwd);
    terminal.err(`Wrote ${file}.\n`);
  }
  return 0;
}

export { report as run, REPORT_HELP as help };
