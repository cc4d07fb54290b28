import { readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import createIgnore, { type Ignore } from 'ignore';
import type { FileSystem } from './file-system.js';
import { isExamined } from '../engine/file-kinds.js';
import { toPosix } from './posix-path.js';
import type { Sites } from './sites.js';

export { isExamined };

/** A file to be checked. */
export interface Candidate {
  path: string;
  /** The user named this very file, so no exclusion applies. */
  named: boolean;
}

/** Never worth a look, even with `--no-ignore`: code of others and version control's own files. */
const NEVER: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/**
 * The source files under the paths, sorted, each once.
 *
 * @returns also the paths that do not exist, and the folders that cannot be listed with what the system says
 */
export function discover(
  paths: readonly string[],
  sites: Pick<Sites, 'root' | 'isExcluded'>,
  files: FileSystem,
  ignoring: boolean,
): { candidates: Candidate[]; missing: string[]; unread: [folder: string, why: string][] } {
  const found = new Map<string, Candidate>();
  const missing: string[] = [];
  const unread: [string, string][] = [];
  const isLeftOut = leftOut(sites, files);
  for (const given of paths) {
    const absolute = path.resolve(sites.root, given);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) missing.push(given);
    else if (stats.isFile()) found.set(absolute, { path: absolute, named: true });
    else {
      const walk = walkSources(absolute, (folder, why) => {
        if (!ignoring || !isLeftOut(path.join(folder, 'any.js'))) unread.push([folder, why]);
      });
      for (const file of [...walk].flat()) {
        if (found.has(file) || (ignoring && isLeftOut(file))) continue;
        found.set(file, { path: file, named: !ignoring });
      }
    }
  }
  const candidates = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { candidates, missing, unread };
}

/** Tells which of the files below a folder are not looked at unless somebody names them; `.gitignore` is read once. */
export function leftOut(sites: Pick<Sites, 'isExcluded'>, files: FileSystem): (file: string) => boolean {
  const gitignored = createGitignore(files);
  return (file) => sites.isExcluded(file) || gitignored(file);
}

/**
 * The files below a folder that are examined by their names, folder by folder, so that whoever asks may pause between
 * two. Links to folders are not followed, so that none is walked in a circle; what cannot be listed is passed over.
 *
 * @param onUnread told of a folder that is there and cannot be listed, and what the system says
 */
export function* walkSources(
  folder: string,
  onUnread?: (folder: string, why: string) => void,
): Generator<string[]> {
  const waiting = [folder];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    const sources: string[] = [];
    for (const entry of entriesOf(current, onUnread)) {
      const file = path.join(current, entry.name);
      if (entry.isDirectory()) {
        if (!NEVER.has(entry.name)) waiting.push(file);
      } else if ((entry.isFile() || isLinkToFile(entry, file)) && isExamined(file)) sources.push(file);
    }
    yield sources;
  }
}

function entriesOf(folder: string, onUnread?: (folder: string, why: string) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') onUnread?.(folder, message);
    return [];
  }
}

function isLinkToFile(entry: Dirent, file: string): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

/** Tells whether git ignores a file, by every `.gitignore` from its folder up to the top of the repository. */
function createGitignore(files: FileSystem): (file: string) => boolean {
  const rules = new Map<string, Ignore | null>();
  const rulesIn = (folder: string): Ignore | null => {
    let known = rules.get(folder);
    if (known === undefined) {
      const read = files.read(path.join(folder, '.gitignore'));
      known = 'text' in read ? createIgnore().add(read.text) : null;
      rules.set(folder, known);
    }
    return known;
  };
  const tops = new Map<string, boolean>();
  const isTop = (folder: string): boolean => {
    let known = tops.get(folder);
    if (known === undefined) tops.set(folder, (known = files.list(folder).includes('.git')));
    return known;
  };
  return (file) => {
    for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
      const verdict = rulesIn(folder)?.test(toPosix(path.relative(folder, file)));
      // The nearest file that speaks of it decides, as in git.
      if (verdict?.ignored) return true;
      if (verdict?.unignored) return false;
      if (isTop(folder) || path.dirname(folder) === folder) return false;
    }
  };
}
