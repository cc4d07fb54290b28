import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Preset } from '../judge/index.js';
import { VERDICTS, type Verdict } from '../model/index.js';
import { writeFile } from '../host/file-system.js';
import { problemText } from '../host/problem-text.js';
import { baselineJson } from '../report/baseline.js';
import type { CheckRun } from '../report/check-run.js';
import { comparedWith } from '../report/comparison.js';
import { FORMATTERS, type Format } from '../report/index.js';
import { allReported, reportOf, type Report, type RuleInfo } from '../report/report.js';
import { count } from '../report/words.js';
import { oneOf, parsed } from './arguments.js';
import { candidatesOf } from './candidates.js';
import { checkAll } from './check-files.js';
import { knownState } from './compare.js';
import { originOf, unknownOrigin } from './origin.js';
import { projectToCheck } from './project-to-check.js';
import { UsageError, type ExitCode, type Terminal } from './terminal.js';
import type { Threads } from './threads.js';

const FORMATS = Object.keys(FORMATTERS) as Format[];

const CHECK_HELP = `privacy-policy check: shows each line that breaks a promise, beside the clause it breaks

Usage: privacy-policy check [options] [PATHS]     (default: the current folder)

Options:
  --strict               report everything that is not disclosed
  --policy FILE          the policy to hold the code to (default: found upward from each file)
  --no-ignore            check what the default excludes and .gitignore leave out, too
  --format FORMAT        ${FORMATS.join(' | ')}
                         (default: stylish)
  --output FILE          write the report to a file instead of standard output
  --diff BASE            report only what the branch adds since it left BASE, such as origin/main; needs git
  --baseline FILE        report only what is not in FILE
  --write-baseline FILE  write what is found now to FILE, to be left alone from now on, and exit with 0
  --fail-on VERDICT      exit with 1 only for this verdict or a graver one
                         (from the gravest: ${VERDICTS.slice(0, -1).join(', ')})
  --quiet                show contradictions only
  --help, --version

A file that is named outright is always checked. Exit code: 0 no breach found, 1 findings or files that could not
be parsed, 2 could not run.
`;

const OPTIONS = {
  strict: { type: 'boolean', default: false },
  policy: { type: 'string' },
  'no-ignore': { type: 'boolean', default: false },
  format: { type: 'string', default: 'stylish' },
  output: { type: 'string' },
  diff: { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  'fail-on': { type: 'string', default: 'vague' },
  quiet: { type: 'boolean', default: false },
} as const;

/** The main job without any ESLint set-up. */
async function check(args: string[], terminal: Terminal, threads: Threads | null): Promise<ExitCode> {
  const { values, positionals } = parsed(() => parseArgs({ args, options: OPTIONS, allowPositionals: true }));
  const format = oneOf(values.format, FORMATS, '--format');
  const failOn = oneOf(values['fail-on'], VERDICTS, '--fail-on');
  if (values.diff !== undefined && values.baseline !== undefined) {
    throw new UsageError('--diff compares with a commit, --baseline with a file: give one of the two.');
  }
  const preset: Preset = values.strict ? 'strict' : 'recommended';
  const policy = values.policy === undefined ? null : { path: values.policy, namedBy: '--policy' };
  const project = projectToCheck({ root: terminal.cwd, policy, preset });
  const candidates = candidatesOf(positionals, project.sites, !values['no-ignore'], terminal);
  const run = await checkAll(candidates, project, terminal, { quiet: values.quiet, threads });
  // They take a while to end, which may pass while the report is made.
  if (values.diff === undefined) threads?.end();
  refuseNothing(run);
  const isPlain = format === 'stylish' || format === 'json';
  const origin = (isPlain && values.diff === undefined ? unknownOrigin : originOf)(terminal.cwd);
  const found = reportOf(run, {
    pathOf: project.sites.pathOf,
    origin,
    rules: format === 'sarif' || format === 'html' ? await loadedRuleInfos() : [],
  });
  tell(found, format, terminal);
  const baseline = values['write-baseline'];
  if (baseline !== undefined) {
    put(baseline, baselineJson(found), terminal.cwd);
    terminal.err(`Wrote ${count(allReported(found).length, 'finding')} to ${baseline}.\n`);
    return 0;
  }
  const comparing = { ...values, paths: positionals, preset, policy, origin, threads };
  const state = await knownState(comparing, terminal);
  const report = state === null ? found : comparedWith(found, state);
  const text = FORMATTERS[format](report, { color: terminal.color && values.output === undefined });
  if (values.output === undefined) terminal.out(text);
  else put(values.output, text, terminal.cwd);
  const judged = run.files.some((file) => file.judged);
  if (!judged && run.problems.some(({ severity }) => severity === 'error')) return 2;
  return exitCode(report, failOn);
}

/** Most formats need none of the rules. */
async function loadedRuleInfos(): Promise<RuleInfo[]> {
  const { ruleInfos } = await import('./rule-infos.js');
  return ruleInfos();
}

/** A run that examined nothing must not look like one that found nothing. */
export function refuseNothing({ files, problems }: CheckRun): void {
  if (files.some(({ judged }) => judged)) return;
  const fatal = problems.filter((problem) => problem.severity === 'error' && problem.path === null);
  if (fatal.length > 0) throw new UsageError(fatal.map(({ message }) => message).join('\n'));
  if (files.every(({ skipped }) => skipped !== null)) {
    throw new UsageError(
      'there was nothing to check: every file is minified or belongs to a folder that is no site.',
    );
  }
}

/** What no format but some holds, on standard error. */
function tell({ problems, files, pathOf }: Report, format: Format, terminal: Terminal): void {
  for (const problem of problems) {
    if (problem.path === null || format === 'stylish') {
      terminal.err(`${problem.severity}: ${problemText(problem, pathOf)}\n`);
    }
  }
  for (const { name, skipped, unread } of files) {
    if (unread) {
      const place = `${name}:${unread.line}:${unread.column}`;
      terminal.err(`skipped: the script at ${place} cannot be parsed: ${unread.message}\n`);
    }
    if (skipped === 'minified') {
      terminal.err(`skipped: ${name} looks minified. Name it outright to have it checked.\n`);
    }
  }
}

/** @throws UsageError when the file cannot be written */
export function put(file: string, text: string, cwd: string): void {
  const refused = writeFile(path.resolve(cwd, file), text);
  if (refused !== null) throw new UsageError(`${file} could not be written: ${refused}.`);
}

function exitCode(report: Report, failOn: Verdict): ExitCode {
  const { files, problems, comparison, pathOf } = report;
  const isGrave = (verdict: Verdict): boolean => VERDICTS.indexOf(verdict) <= VERDICTS.indexOf(failOn);
  // A comment without a reason has no verdict: it weighs least.
  const failing =
    allReported(report).some(({ finding }) => isGrave(finding?.verdict ?? 'vague')) ||
    files.some(({ fatal, name }) => fatal !== null && !comparison?.failed.includes(name)) ||
    problems.some(
      (problem) =>
        problem.severity === 'error' && !comparison?.problems.includes(problemText(problem, pathOf)),
    );
  return failing ? 1 : 0;
}

export { check as run, CHECK_HELP as help };
