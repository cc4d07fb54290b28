import path from 'node:path';
import { RECEIVING_FILES, RECEIVING_PACKAGES, RUNNING_SCRIPT } from '../data/own-server.js';
import type { FileSystem } from './file-system.js';
import { foldersUpward } from './find-policy.js';
import { Manifests, recordOf } from './manifests.js';

/** In how many folders beside the site a server is looked for. */
const MAX_FOLDERS = 60;

/**
 * Whether the site may have a server of its own that can receive what a visitor enters. Only a site whose packages
 * are known, and of which neither these nor its folders tell of one, has none.
 *
 * @param root absolute path of the site's folder; the rest of its repository is looked at too
 */
export function mayHaveServer(root: string, files: FileSystem): boolean {
  const manifests = new Manifests(files);
  if (manifests.of(root) === null) return true;
  const upward = foldersUpward(root, files);
  const workspaces = upward.flatMap((folder) => [...(manifests.workspacesOf(folder)?.values() ?? [])]);
  const beside = upward.flatMap((folder) => subfolders(folder, files));
  const folders = [...new Set([...upward, ...workspaces, ...beside])].slice(0, MAX_FOLDERS);
  return (
    upward.some((folder) => files.list(folder).some((name) => RECEIVING_FILES.test(name))) ||
    folders.some((folder) => hasReceivingPackage(manifests.of(folder)))
  );
}

function subfolders(folder: string, files: FileSystem): string[] {
  return files
    .list(folder)
    .filter((name) => !name.includes('.') && name !== 'node_modules')
    .map((name) => path.join(folder, name));
}

function hasReceivingPackage(manifest: Record<string, unknown> | null): boolean {
  return Object.keys({ ...recordOf(manifest?.dependencies), ...recordOf(manifest?.devDependencies) }).some(
    (name) => RECEIVING_PACKAGES.has(name),
  );
}

/** The scripts that package.json names, absolute paths. */
export interface NamedScripts {
  /** Run by hand or while the site is built: none of those that run the site. */
  building: ReadonlySet<string>;
  /** Those that run the site, and what its packages are entered by. */
  running: ReadonlySet<string>;
}

export function namedScripts(root: string, files: FileSystem): NamedScripts {
  const manifest = new Manifests(files).of(root);
  const running = new Set<string>();
  const others = new Set<string>();
  for (const [name, command] of Object.entries(recordOf(manifest?.scripts))) {
    if (typeof command !== 'string') continue;
    const named = RUNNING_SCRIPT.test(name) ? running : others;
    for (const [, file] of command.matchAll(
      /(?:^|[\s=;&|"'])((?:[\w@.-]+\/)*[\w@.-]+\.[cm]?[jt]s)(?=$|[\s;&|"'])/g,
    ))
      named.add(path.join(root, file!));
  }
  for (const entry of [manifest?.main, manifest?.module, manifest?.bin].flat()) {
    if (typeof entry === 'string') running.add(path.join(root, entry));
  }
  return { building: new Set([...others].filter((file) => !running.has(file))), running };
}

/**
 * Whether a file is run by hand: it lies below a folder `scripts` beside a package.json, and nothing but other such
 * scripts imports it.
 *
 * @param file absolute path
 * @param importersOf the scripts that import a file; null where that cannot be told
 */
export function isRunByHand(
  file: string,
  { running }: NamedScripts,
  files: FileSystem,
  importersOf: (file: string) => readonly { filename: string }[] | null,
): boolean {
  if (running.has(file)) return false;
  const above = folderOfScripts(file, files);
  if (above === null) return false;
  const scripts = path.join(above, 'scripts') + path.sep;
  return importersOf(file)?.every(({ filename }) => filename.startsWith(scripts)) ?? false;
}

function folderOfScripts(file: string, files: FileSystem): string | null {
  for (let at = path.dirname(file); at !== path.dirname(at); at = path.dirname(at)) {
    if (path.basename(at) !== 'scripts') continue;
    const above = path.dirname(at);
    if (files.list(above).includes('package.json')) return above;
  }
  return null;
}
