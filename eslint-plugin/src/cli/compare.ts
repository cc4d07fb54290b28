import path from 'node:path';
import type { Preset } from '../judge/index.js';
import { discover, isExamined, type Candidate } from '../host/discover.js';
import { nodeFileSystem } from '../host/file-system.js';
import { baseTreeOf, isThere, type BaseTree } from '../host/git.js';
import { toPosix } from '../host/posix-path.js';
import { problemText } from '../host/problem-text.js';
import { readBaseline } from '../report/baseline.js';
import { knownFindings, type KnownState } from '../report/comparison.js';
import { reportOf, type Origin } from '../report/report.js';
import { checkAll } from './check-files.js';
import { projectToCheck } from './project-to-check.js';
import { UsageError, type Terminal } from './terminal.js';
import type { Threads } from './threads.js';

export interface CompareOptions {
  diff?: string | undefined;
  baseline?: string | undefined;
  paths: readonly string[];
  preset: Preset;
  policy: { path: string; namedBy: string } | null;
  'no-ignore': boolean;
  quiet: boolean;
  origin: Origin;
  threads: Threads | null;
}

/** What a run is compared with; null when it is to be shown whole. */
export async function knownState(options: CompareOptions, terminal: Terminal): Promise<KnownState | null> {
  const { diff, baseline } = options;
  if (diff !== undefined) return stateAtBase(diff, options, terminal);
  return baseline === undefined ? null : stateInBaseline(baseline, terminal.cwd);
}

/**
 * What stood at the commit where the branch left its base.
 *
 * @throws UsageError when git cannot tell
 */
async function stateAtBase(base: string, options: CompareOptions, terminal: Terminal): Promise<KnownState> {
  const tree = baseTreeOf(base, terminal.cwd);
  if ('problem' in tree) throw new UsageError(tree.problem);
  try {
    return { ...(await stateOf(tree, options, terminal)), name: `${base} (${tree.commit.slice(0, 8)})` };
  } finally {
    tree.remove();
  }
}

async function stateOf(
  tree: BaseTree,
  options: CompareOptions,
  terminal: Terminal,
): Promise<Omit<KnownState, 'name'>> {
  const { preset, quiet, origin, threads } = options;
  const paths = (options.paths.length === 0 ? ['.'] : options.paths)
    .map((given) => inTree(given, tree, terminal.cwd, origin.top))
    .filter((given) => isThere(path.resolve(tree.root, given)));
  if (!isThere(tree.root) || paths.length === 0) return { findings: [], failed: [], problems: [] };
  const policy = options.policy && {
    ...options.policy,
    path: inTree(options.policy.path, tree, terminal.cwd, origin.top),
  };
  const project = projectToCheck({ root: tree.root, policy, preset });
  const { candidates } = discover(paths, project.sites, nodeFileSystem, !options['no-ignore']);
  const run = await checkAll(withRenamed(candidates, tree, options, terminal), project, quietly(terminal), {
    quiet,
    threads,
  });
  const pathOf = (absolute: string): string => {
    const name = toPosix(path.relative(tree.top, absolute));
    return toPosix(path.relative(terminal.cwd, path.join(origin.top, tree.renames.get(name) ?? name)));
  };
  const report = reportOf(run, { pathOf, origin });
  return {
    findings: knownFindings(report),
    failed: report.files.filter(({ fatal }) => fatal !== null).map((file) => file.name),
    problems: run.problems.map((problem) => problemText(problem, pathOf)),
  };
}

/** Adds what lay elsewhere, and has been moved to where it is looked for. */
function withRenamed(
  candidates: readonly Candidate[],
  { top, renames }: BaseTree,
  { paths, origin }: CompareOptions,
  { cwd }: Terminal,
): Candidate[] {
  const all = new Map(candidates.map((candidate) => [candidate.path, candidate]));
  for (const [before, now] of renames) {
    const file = path.join(top, before);
    const asked = (paths.length === 0 ? ['.'] : paths).some((given) =>
      isWithin(path.join(origin.top, now), path.resolve(cwd, given)),
    );
    if (asked && isExamined(before) && !all.has(file)) all.set(file, { path: file, named: false });
  }
  return [...all.values()];
}

function isWithin(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}

function quietly(terminal: Terminal): Terminal {
  return { ...terminal, interactive: false };
}

/** A path of the work tree as it is in the other tree; one outside the repository stays. */
function inTree(given: string, tree: BaseTree, cwd: string, top: string): string {
  const relative = path.relative(top, path.resolve(cwd, given));
  return isWithin(path.resolve(cwd, given), top) ? path.join(tree.top, relative) : path.resolve(cwd, given);
}

/**
 * What a baseline file holds.
 *
 * @throws UsageError when it cannot be read
 */
function stateInBaseline(file: string, cwd: string): KnownState {
  const read = nodeFileSystem.read(path.resolve(cwd, file));
  if ('error' in read) {
    throw new UsageError(
      read.error === 'missing'
        ? `there is no baseline ${file}. Write it first: --write-baseline ${file}.`
        : `the baseline ${file} cannot be read: ${read.detail}.`,
    );
  }
  const findings = readBaseline(read.text);
  if ('problem' in findings) {
    throw new UsageError(`${file}: ${findings.problem}. Write it anew: --write-baseline ${file}.`);
  }
  return { name: file, findings, failed: [], problems: [] };
}
