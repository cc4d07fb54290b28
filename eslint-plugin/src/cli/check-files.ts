import type { SetupProblem } from '../model/index.js';
import type { Candidate } from '../host/discover.js';
import { problemText } from '../host/problem-text.js';
import type { Project } from '../host/project.js';
import type { SiteSetup } from '../host/site-setup.js';
import { checkRun, type CheckRun } from '../report/check-run.js';
import { checkOne } from './check-one.js';
import { checkInThreads } from './check-threads.js';
import { progressBar } from './progress.js';
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
  project: Project,
  terminal: Terminal,
  { quiet = false, threads = null }: CheckOptions = {},
): Promise<CheckRun> {
  const problems = new Set<SetupProblem>();
  const bar = progressBar(candidates.length, terminal);
  const known = await checkInThreads(candidates, project, { quiet, problems, bar, threads });
  const files = candidates.map((candidate) => {
    const done = known.get(candidate.path);
    if (done !== undefined) return done;
    bar.step();
    return checkOne(candidate, project, problems, quiet);
  });
  bar.end();
  // Two sites may share a policy: its problem is still one.
  const distinct = new Map([...problems].map((problem) => [problemText(problem, project.pathOf), problem]));
  return checkRun(files, [...distinct.values()], sitesOf(candidates, project));
}

function sitesOf(candidates: readonly Candidate[], project: Project): Set<SiteSetup> {
  const sites = new Set<SiteSetup>();
  for (const { path: file } of candidates) {
    const found = project.sitesOf(file);
    if (Array.isArray(found)) for (const site of found) sites.add(site);
  }
  return sites;
}
