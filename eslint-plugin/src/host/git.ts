import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What is checked out, as far as it is a git repository. */
export interface CheckedOut {
  /** Full hash; null before the first commit. */
  commit: string | null;
  /** Whether tracked files differ from that commit. */
  modified: boolean;
  /** Absolute path of the top of the work tree. */
  top: string;
}

/** The files of another commit, in a folder of their own. */
export interface BaseTree {
  /** Full hash of the commit. */
  commit: string;
  /** Absolute path of the folder that corresponds to the one asked for; it may not exist in that commit. */
  root: string;
  /** Absolute path of the folder that corresponds to the top of the repository. */
  top: string;
  /** What files of the commit are called now, if otherwise; relative to the top, with forward slashes. */
  renames: ReadonlyMap<string, string>;
  remove(): void;
}

type Outcome = { out: string } | { failed: string };

function git(args: readonly string[], cwd: string, env: Record<string, string> = {}): Outcome {
  try {
    const out = execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      // LFS would fetch what it smudges: nothing here may touch the network.
      env: { ...process.env, ...env, GIT_LFS_SKIP_SMUDGE: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    });
    return { out };
  } catch (error) {
    const { stderr, code } = error as { stderr?: unknown; code?: unknown };
    return { failed: code === 'ENOENT' ? 'git is not installed' : String(stderr ?? error).trim() };
  }
}

/** What is checked out in a folder; null outside a repository, or where git is not installed. */
export function checkedOut(folder: string): CheckedOut | null {
  const top = git(['rev-parse', '--show-toplevel'], folder);
  if ('failed' in top || top.out.trim() === '') return null;
  const head = git(['rev-parse', '--verify', '--quiet', 'HEAD'], folder);
  const status = git(['status', '--porcelain', '--untracked-files=no', '--', '.'], folder);
  return {
    commit: 'out' in head ? head.out.trim() : null,
    modified: 'out' in status && status.out.trim() !== '',
    top: path.normalize(top.out.trim()),
  };
}

/**
 * Writes the files of the commit at which the checked out branch left `base` to a temporary folder.
 *
 * @returns also why it cannot, as a sentence that says what to do
 */
export function baseTreeOf(base: string, folder: string): BaseTree | { problem: string } {
  const top = git(['rev-parse', '--show-toplevel'], folder);
  if ('failed' in top) {
    return {
      problem: top.failed.startsWith('git ')
        ? `--diff needs git, and ${top.failed}.`
        : '--diff compares commits, and this folder is in no git repository. Use --baseline FILE instead.',
    };
  }
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`], folder);
  if ('failed' in commit) return { problem: missingBase(base, folder) };
  const merged = git(['merge-base', commit.out.trim(), 'HEAD'], folder);
  if ('failed' in merged) return { problem: noCommonCommit(base, folder) };
  return written(merged.out.trim(), path.normalize(top.out.trim()), folder);
}

function missingBase(base: string, folder: string): string {
  const remote = `origin/${base}`;
  if ('out' in git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${remote}^{commit}`], folder)) {
    return `there is no commit "${base}" here, but there is "${remote}": use --diff ${remote}.`;
  }
  const name = base.replace(/^origin\//, '');
  return (
    `there is no commit "${base}" here. Fetch it first: git fetch origin ${name}:refs/remotes/origin/${name}, then ` +
    `--diff origin/${name} (in GitHub Actions: actions/checkout with "fetch-depth: 0"; in GitLab: GIT_DEPTH: 0).`
  );
}

function noCommonCommit(base: string, folder: string): string {
  const shallow = git(['rev-parse', '--is-shallow-repository'], folder);
  if ('out' in shallow && shallow.out.trim() === 'true') {
    return (
      `this clone is shallow and does not reach back to where the branch left "${base}". Fetch more of its history ` +
      'first: git fetch --unshallow (in GitHub Actions: actions/checkout with "fetch-depth: 0"; in GitLab: GIT_DEPTH: 0).'
    );
  }
  return `"${base}" and the branch that is checked out have no commit in common. Name the branch it was made from.`;
}

function written(commit: string, top: string, folder: string): BaseTree | { problem: string } {
  const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'privacy-policy-base-')));
  const remove = (): void => rmSync(scratch, { recursive: true, force: true });
  const tree = path.join(scratch, 'tree');
  // An index of its own: the user's stays as it is. A `.git` marks the top, above which no policy is looked for.
  mkdirSync(path.join(tree, '.git'), { recursive: true });
  const env = { GIT_INDEX_FILE: path.join(scratch, 'index') };
  for (const args of [
    ['read-tree', commit],
    ['checkout-index', '--all', '--force', '--quiet', `--prefix=${tree}/`],
  ]) {
    const done = git(args, top, env);
    if ('failed' in done) {
      remove();
      return { problem: `the files of commit ${commit.slice(0, 12)} cannot be read: ${done.failed}` };
    }
  }
  return {
    commit,
    root: path.join(tree, path.relative(top, realpathSync(folder))),
    top: tree,
    renames: renamesSince(commit, top),
    remove,
  };
}

/** Files that have another name in the work tree than in the commit. */
function renamesSince(commit: string, top: string): Map<string, string> {
  const renames = new Map<string, string>();
  const diff = git(['diff', '--name-status', '--find-renames', '--diff-filter=R', '-z', commit], top);
  if ('failed' in diff) return renames;
  const fields = diff.out.split('\0');
  for (let at = 0; at + 2 < fields.length; at += 3) renames.set(fields[at + 1]!, fields[at + 2]!);
  return renames;
}

/** Whether a folder is there. */
export function isThere(file: string): boolean {
  return existsSync(file);
}
