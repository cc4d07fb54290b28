import { parseArgs } from 'node:util';
import { nodeFileSystem } from '../host/file-system.js';
import { problemText } from '../host/problem-text.js';
import { Project } from '../host/project.js';
import { inventoryCsv, inventoryJson, inventoryText, type Inventory } from '../report/inventory.js';
import { worksheetCsv } from '../report/worksheet.js';
import { oneOf, parsed } from './arguments.js';
import { candidatesOf } from './candidates.js';
import { UsageError, type ExitCode, type Terminal } from './terminal.js';

export const PRACTICES_HELP = `privacy-policy practices: lists everything the code does that a policy speaks of, or should

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
export function practices(args: string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parsed(() => parseArgs({ args, options: OPTIONS, allowPositionals: true }));
  const format = oneOf(values.format, FORMATS, '--format');
  const policy = values.policy === undefined ? null : { path: values.policy, namedBy: '--policy' };
  const project = new Project({
    root: terminal.cwd,
    policy,
    listWithoutPolicy: policy === null,
    areStill: true,
  });
  const candidates = candidatesOf(positionals, project, !values['no-ignore']);
  const problems = new Set<string>();
  const inventory: Inventory = { practices: [], errors: [] };
  for (const { path: file, named } of candidates) {
    const read = nodeFileSystem.read(file);
    if ('error' in read) {
      inventory.errors.push({ file: project.pathOf(file), line: 1, message: read.detail });
      continue;
    }
    const result = project.checkText(file, read.text, { named });
    for (const problem of result.problems) {
      if (problem.severity === 'error') problems.add(problemText(problem, project.pathOf));
    }
    for (const judgment of result.judgments)
      inventory.practices.push({ ...judgment, file: project.pathOf(file) });
    const { syntaxProblem } = result;
    if (syntaxProblem !== null) {
      inventory.errors.push({
        file: project.pathOf(file),
        line: syntaxProblem.line,
        message: syntaxProblem.message,
      });
    }
  }
  // A policy that was named and cannot be read is the user's mistake: an inventory without it would mislead.
  if (policy !== null && inventory.practices.length === 0 && problems.size > 0)
    throw new UsageError([...problems].join('\n'));
  for (const problem of problems) terminal.err(`error: ${problem}\n`);
  terminal.out(WRITERS[format](inventory));
  return 0;
}
