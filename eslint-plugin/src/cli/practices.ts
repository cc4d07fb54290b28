import { parseArgs } from 'node:util';
import { problemText } from '../host/problem-text.js';
import { inventoryCsv, inventoryJson, inventoryText, type Inventory } from '../report/inventory.js';
import { worksheetCsv } from '../report/worksheet.js';
import { oneOf, parsed } from './arguments.js';
import { candidatesOf } from './candidates.js';
import { checkAll } from './check-files.js';
import { projectToCheck } from './project-to-check.js';
import { UsageError, type ExitCode, type Terminal } from './terminal.js';
import type { Threads } from './threads.js';

const PRACTICES_HELP = `privacy-policy practices: lists everything the code does that a policy speaks of, or should

Usage: privacy-policy practices [--format text|json|csv|article-30] [--policy FILE] [--no-ignore] [PATHS]

Every practice is listed, whatever its verdict. Without a policy to hold them to, all are undisclosed, and a
message on stderr says that none was found. article-30 is a worksheet towards the record of Article 30 GDPR, in which
what code cannot know is left open and marked. Exit code: 0 listed, 2 could not run.
`;

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  policy: { type: 'string' },
  'no-ignore': { type: 'boolean', default: false },
} as const;

const WRITERS = {
  text: inventoryText,
  json: inventoryJson,
  csv: inventoryCsv,
  'article-30': worksheetCsv,
};
const FORMATS = Object.keys(WRITERS) as (keyof typeof WRITERS)[];

/** The reviewer's map of what the site does. */
async function practices(args: string[], terminal: Terminal, threads: Threads | null): Promise<ExitCode> {
  const { values, positionals } = parsed(() => parseArgs({ args, options: OPTIONS, allowPositionals: true }));
  const format = oneOf(values.format, FORMATS, '--format');
  const policy = values.policy === undefined ? null : { path: values.policy, namedBy: '--policy' };
  const listWithoutPolicy = policy === null;
  const project = projectToCheck({ root: terminal.cwd, policy, listWithoutPolicy });
  const run = await checkAll(
    candidatesOf(positionals, project.sites, !values['no-ignore'], terminal),
    project,
    terminal,
    { threads },
  );
  const inventory: Inventory = {
    practices: run.files.flatMap(({ path: file, judgments }) =>
      judgments.map((judgment) => ({ ...judgment, file: project.sites.pathOf(file) })),
    ),
    errors: run.files.flatMap(({ path: file, fatal, unread }) => {
      const problem = fatal ?? unread;
      return problem
        ? [{ file: project.sites.pathOf(file), line: problem.line, message: problem.message }]
        : [];
    }),
  };
  const problems = run.problems.filter(({ severity }) => severity === 'error');
  const texts = problems.map((problem) => problemText(problem, project.sites.pathOf));
  // A policy that was named and cannot be read is the user's mistake: an inventory without it would mislead.
  if (policy !== null && inventory.practices.length === 0 && texts.length > 0)
    throw new UsageError(texts.join('\n'));
  for (const text of texts) terminal.err(`error: ${text}\n`);
  terminal.out(WRITERS[format](inventory));
  return 0;
}

export { practices as run, PRACTICES_HELP as help };
