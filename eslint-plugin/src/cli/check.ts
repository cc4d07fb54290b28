import { parseArgs } from 'node:util';
import path from 'node:path';
import type { Preset } from '../judge/index.js';
import { VERDICTS, type SetupProblem, type Verdict } from '../model/index.js';
import type { Candidate } from '../host/discover.js';
import { nodeFileSystem } from '../host/file-system.js';
import { problemText } from '../host/problem-text.js';
import { Project } from '../host/project.js';
import type { CheckedFile, CheckRun } from '../report/check-run.js';
import { FORMATTERS, type Format } from '../report/index.js';
import { oneOf, parsed } from './arguments.js';
import { candidatesOf } from './candidates.js';
import { progressBar } from './progress.js';
import { UsageError, type ExitCode, type Terminal } from './terminal.js';

const FORMATS = Object.keys(FORMATTERS) as Format[];

export const CHECK_HELP = `privacy-policy check: shows each line that breaks a promise, beside the clause it breaks

Usage: privacy-policy check [options] [PATHS]     (default: the current folder)

Options:
  --strict            report everything that is not disclosed
  --policy FILE       the policy to hold the code to (default: found upward from each file)
  --no-ignore         check what the default excludes and .gitignore leave out, too
  --format FORMAT     ${FORMATS.join(' | ')} (default: stylish)
  --fail-on VERDICT   exit with 1 only for this verdict or a graver one
                      (from the gravest: ${VERDICTS.slice(0, -1).join(', ')})
  --quiet             show contradictions only
  --help, --version

A file that is named outright is always checked. Exit code: 0 no breach found, 1 findings or files that could not
be parsed, 2 could not run.
`;

const OPTIONS = {
  strict: { type: 'boolean', default: false },
  policy: { type: 'string' },
  'no-ignore': { type: 'boolean', default: false },
  format: { type: 'string', default: 'stylish' },
  'fail-on': { type: 'string', default: 'vague' },
  quiet: { type: 'boolean', default: false },
} as const;

/** The main job without any ESLint set-up. */
export function check(args: string[], terminal: Terminal): ExitCode {
  const { values, positionals } = parsed(() => parseArgs({ args, options: OPTIONS, allowPositionals: true }));
  const format = oneOf(values.format, FORMATS, '--format');
  const failOn = oneOf(values['fail-on'], VERDICTS, '--fail-on');
  const preset: Preset = values.strict ? 'strict' : 'recommended';
  const policy = values.policy === undefined ? null : { path: values.policy, namedBy: '--policy' };
  const project = new Project({ root: terminal.cwd, policy, preset });
  const candidates = candidatesOf(positionals, project, !values['no-ignore']);
  const run = checkAll(candidates, project, terminal, values.quiet);
  const fatal = run.problems.filter((problem) => problem.severity === 'error' && problem.path === null);
  const judged = run.files.some(({ judged }) => judged);
  if (fatal.length > 0 && !judged) throw new UsageError(fatal.map(({ message }) => message).join('\n'));
  if (!judged && run.files.every(({ skipped }) => skipped !== null)) {
    throw new UsageError(
      'there was nothing to check: every file is minified or belongs to a folder that is no site.',
    );
  }
  for (const problem of run.problems) {
    if (problem.path === null || format === 'stylish') {
      terminal.err(`${problem.severity}: ${problemText(problem, project.pathOf)}\n`);
    }
  }
  for (const { path: file, skipped } of run.files) {
    if (skipped === 'minified') {
      terminal.err(`skipped: ${project.pathOf(file)} looks minified. Name it outright to have it checked.\n`);
    }
  }
  terminal.out(FORMATTERS[format](run, { color: terminal.color, pathOf: project.pathOf }));
  if (!judged && run.problems.some(({ severity }) => severity === 'error')) return 2;
  return exitCode(run, failOn);
}

/** Checks every file; one that cannot be read or parsed never keeps another from being checked. */
export function checkAll(
  candidates: readonly Candidate[],
  project: Project,
  terminal: Terminal,
  quiet = false,
): CheckRun {
  const problems = new Set<SetupProblem>();
  const bar = progressBar(candidates.length, terminal);
  const files: CheckedFile[] = candidates.map((candidate) => {
    bar.step();
    return checkOne(candidate, project, problems, quiet);
  });
  bar.end();
  // Two sites may share a policy: its problem is still one.
  const distinct = new Map([...problems].map((problem) => [problemText(problem, project.pathOf), problem]));
  return { files, problems: [...distinct.values()], policies: policiesOf(candidates, project) };
}

function checkOne(
  { path: file, named }: Candidate,
  project: Project,
  problems: Set<SetupProblem>,
  quiet: boolean,
): CheckedFile {
  const read = nodeFileSystem.read(file);
  if ('error' in read) {
    const problem = { message: `This file cannot be read: ${read.detail}`, line: 1, column: 1 };
    return { path: file, text: '', findings: [], fatal: problem, judged: false, skipped: null };
  }
  const result = project.checkText(file, read.text, { named });
  for (const problem of result.problems) problems.add(problem);
  const sites = project.sitesOf(file);
  return {
    path: file,
    text: read.text,
    findings: quiet ? result.findings.filter(({ verdict }) => verdict === 'contradicted') : result.findings,
    fatal: result.syntaxProblem,
    judged: result.skipped === null && Array.isArray(sites) && sites.some(({ usable }) => usable),
    skipped: result.skipped,
  };
}

function policiesOf(candidates: readonly Candidate[], project: Project): CheckRun['policies'] {
  const policies = candidates
    .map(({ path: file }) => project.sitesOf(file))
    .flatMap((sites) => (Array.isArray(sites) ? sites : []))
    .flatMap((site) => site.policies);
  return [...new Map(policies.map((policy) => [path.normalize(policy.path), policy])).values()];
}

function exitCode({ files, problems }: CheckRun, failOn: Verdict): ExitCode {
  const grave = (verdict: Verdict): boolean => VERDICTS.indexOf(verdict) <= VERDICTS.indexOf(failOn);
  const failing =
    files.some(({ fatal, findings }) => fatal !== null || findings.some(({ verdict }) => grave(verdict))) ||
    problems.some(({ severity }) => severity === 'error');
  return failing ? 1 : 0;
}
