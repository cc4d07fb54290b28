import type { SetupProblem } from '../model/index.js';
import type { Candidate } from '../host/discover.js';
import { problemText } from '../host/problem-text.js';
import type { Sites } from '../host/sites.js';
import type { SiteSetup } from '../host/site-source.js';
import { checkRun, type CheckRun } from '../report/check-run.js';
import { checkInThreads } from './check-threads.js';
import { progressBar } from './progress.js';
import type { ProjectToCheck } from './project-to-check.js';
import type { Terminal } from './terminal.js';
import type { Threads } from './threads.js';

export interface CheckOptions {
  /** Whether contradictions only are wanted. */
  quiet?: boolean;
  /** Threads that have been started already. */
  threads?: Threads | null;
}

/** Checks every file; one that cannot be read or parsed never keeps another from being checked. */
export async function checkAll(
  candidates: readonly Candidate[],
  project: ProjectToCheck,
  terminal: Terminal,
  { quiet = false, threads = null }: CheckOptions = {},
): Promise<CheckRun> {
  const problems = new Set<SetupProblem>();
  // Before the threads are at work, which do not read policies.
  const sites = sitesOf(candidates, project.sites);
  const bar = progressBar(candidates.length, terminal);
  const known = await checkInThreads(candidates, project, { quiet, problems, bar, threads });
  const left = candidates.filter(({ path }) => !known.has(path));
  if (left.length > 0) {
    const [{ checkOne }, checks] = await Promise.all([import('./check-one.js'), project.checks()]);
    for (const candidate of left) {
      bar.step();
      known.set(candidate.path, checkOne(candidate, checks, problems, quiet));
    }
  }
  const files = candidates.map(({ path }) => known.get(path)!);
  bar.end();
  // Two sites may share a policy: its problem is still one.
  const distinct = new Map(
    [...problems].map((problem) => [problemText(problem, project.sites.pathOf), problem]),
  );
  return checkRun(files, [...distinct.values()], sites);
}

function sitesOf(candidates: readonly Candidate[], from: Sites): Set<SiteSetup> {
  const sites = new Set<SiteSetup>();
  for (const { path: file } of candidates) {
    const found = from.sitesOf(file);
    if (Array.isArray(found)) for (const site of found) sites.add(site);
  }
  return sites;
}
