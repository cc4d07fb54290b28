import path from 'node:path';
import type { SetupProblem } from '../model/index.js';
import type { Candidate } from '../host/discover.js';
import { defectText } from '../host/defect.js';
import { nodeFileSystem } from '../host/file-system.js';
import { problemText } from '../host/problem-text.js';
import type { Project } from '../host/project.js';
import type { SiteSetup } from '../host/site-setup.js';
import type { CheckedFile, CheckRun } from '../report/check-run.js';
import { progressBar } from './progress.js';
import type { Terminal } from './terminal.js';

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
  const sites = sitesOf(candidates, project);
  const policies = sites.flatMap((site) => site.policies);
  return {
    files,
    problems: [...distinct.values()],
    policies: [...new Map(policies.map((policy) => [path.normalize(policy.path), policy])).values()],
    promises: sites.flatMap((site) => site.promises),
  };
}

function checkOne(
  { path: file, named }: Candidate,
  project: Project,
  problems: Set<SetupProblem>,
  quiet: boolean,
): CheckedFile {
  const read = nodeFileSystem.read(file);
  if ('error' in read) {
    const fatal = { message: `This file cannot be read: ${read.detail}`, line: 1, column: 1 };
    return { path: file, text: '', ...NOTHING, fatal, judged: false, skipped: null };
  }
  let result;
  try {
    result = project.checkText(file, read.text, { named });
  } catch (error) {
    const fatal = { message: defectText(error), line: 1, column: 1 };
    return { path: file, text: read.text, ...NOTHING, fatal, judged: false, skipped: null };
  }
  for (const problem of result.problems) problems.add(problem);
  const sites = project.sitesOf(file);
  const { findings, judgments, suppressions, suppressionProblems } = result;
  return {
    path: file,
    text: read.text,
    findings: quiet ? findings.filter(({ verdict }) => verdict === 'contradicted') : findings,
    judgments,
    suppressions,
    suppressionProblems: quiet ? [] : suppressionProblems,
    fatal: result.syntaxProblem?.isPart ? null : result.syntaxProblem,
    unread: result.syntaxProblem?.isPart ? result.syntaxProblem : null,
    judged: result.skipped === null && Array.isArray(sites) && sites.some(({ usable }) => usable),
    skipped: result.skipped,
  };
}

const NOTHING = { findings: [], judgments: [], suppressions: [], suppressionProblems: [], unread: null };

function sitesOf(candidates: readonly Candidate[], project: Project): SiteSetup[] {
  const sites = candidates
    .map(({ path: file }) => project.sitesOf(file))
    .flatMap((found) => (Array.isArray(found) ? found : []));
  return [...new Set(sites)];
}
