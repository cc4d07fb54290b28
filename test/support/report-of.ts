import { Project } from '#plugin/host/project.js';
import type { CheckRun } from '#plugin/report/check-run.js';
import { reportOf, type Report, type RuleInfo } from '#plugin/report/report.js';
import { inMemoryFiles } from './in-memory-files.js';

const ROOT = '/site';

export const RULES: RuleInfo[] = [
  { id: 'cookies', description: 'Reports cookies', url: 'https://rules.example/cookies.md' },
  {
    id: 'require-suppression-reason',
    description: 'Reports comments',
    url: 'https://rules.example/require-suppression-reason.md',
  },
];

/** The report of a site whose files are only in memory, under `/site`; the policy is among them. */
export function reportOfSite(
  files: Record<string, string>,
  { preset = 'recommended' }: { preset?: 'recommended' | 'strict' } = {},
): Report {
  const paths = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${ROOT}/${name}`, text]));
  const project = new Project({ root: ROOT, files: inMemoryFiles(paths), preset });
  const sources = Object.entries(paths).filter(([path]) => !/privacy/i.test(path));
  const checked: CheckRun['files'] = sources.map(([path, text]) => {
    const { syntaxProblem, skipped, ...result } = project.checkText(path, text);
    return { path, text, ...result, fatal: syntaxProblem, unread: null, judged: skipped === null, skipped };
  });
  const sites = project.sitesIn(ROOT);
  if (!Array.isArray(sites)) throw new Error(sites.message);
  const run: CheckRun = {
    files: checked,
    problems: sites.flatMap(({ problems }) => problems),
    policies: sites.flatMap(({ policies }) => policies),
    promises: sites.flatMap(({ promises }) => promises),
  };
  return reportOf(run, {
    pathOf: project.pathOf,
    origin: { commit: 'a'.repeat(40), modified: false, top: ROOT, version: '1.2.3', on: '2026-01-01' },
    rules: RULES,
  });
}
