import path from 'node:path';
import type { FileSystem } from './file-system.js';

const CNAME_FILES = ['CNAME', 'public/CNAME', 'static/CNAME', 'docs/CNAME'];

/** The files of a site that tell its own hosts, relative to its root. */
export const FIRST_PARTY_FILES: readonly string[] = ['package.json', ...CNAME_FILES];

/** Hosts that are the site's own, as far as its files tell: CNAME and the homepage of package.json. */
export function firstPartyHosts(root: string, files: FileSystem): string[] {
  const hosts = new Set<string>();
  for (const name of CNAME_FILES) {
    const read = files.read(path.join(root, name));
    if ('text' in read) hosts.add(read.text.trim().toLowerCase());
  }
  const manifest = files.read(path.join(root, 'package.json'));
  if ('text' in manifest) {
    const host = hostOf(homepageOf(manifest.text));
    // A project that names its repository page as homepage does not own that host.
    if (host !== null && !CODE_HOSTS.has(host)) hosts.add(host);
  }
  hosts.delete('');
  return [...hosts];
}

const CODE_HOSTS: ReadonlySet<string> = new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'sr.ht',
  'gitee.com',
  'npmjs.com',
  'www.npmjs.com',
]);

export function hostOf(url: string | null): string | null {
  if (url === null) return null;
  try {
    return new URL(url).hostname.toLowerCase() || null;
  } catch {
    return null;
  }
}

function homepageOf(manifest: string): string | null {
  try {
    const { homepage } = JSON.parse(manifest) as { homepage?: unknown };
    return typeof homepage === 'string' ? homepage : null;
  } catch {
    return null;
  }
}
