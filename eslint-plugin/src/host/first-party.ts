import path from 'node:path';
import { getDomain } from 'tldts';
import { ADDRESS_FILES, CODE_HOSTS, PUBLIC_MAIL_HOSTS, type AddressFile } from '../data/site-addresses.js';
import type { FileSystem } from './file-system.js';
import { foldersUpward } from './find-policy.js';
import { Manifests } from './manifests.js';

/** What packages are called that says nothing of whose they are. */
const EVERYBODYS = new Set([
  ...[
    'admin',
    'api',
    'app',
    'apps',
    'backend',
    'blog',
    'client',
    'core',
    'demo',
    'docs',
    'example',
    'examples',
  ],
  ...[
    'frontend',
    'home',
    'homepage',
    'landing',
    'lib',
    'main',
    'monorepo',
    'my',
    'package',
    'packages',
    'portfolio',
  ],
  ...[
    'project',
    'repo',
    'root',
    'server',
    'service',
    'services',
    'shared',
    'shop',
    'site',
    'starter',
    'store',
  ],
  ...[
    'template',
    'test',
    'tests',
    'tools',
    'types',
    'ui',
    'utils',
    'web',
    'webapp',
    'website',
    'workspace',
    'www',
  ],
]);
const WHAT_IT_IS =
  /[-_.](?:api|app|backend|client|frontend|monorepo|platform|root|server|site|web|webapp|website|www)$/;

const CNAME_FILES = ['CNAME', 'public/CNAME', 'static/CNAME', 'docs/CNAME'];

/**
 * Hosts that are the site's own, as far as its files tell: CNAME, the homepages of package.json and of those of its
 * workspaces, the address that a framework's configuration names, and the domains of the e-mail addresses in its policy. With each host come
 * the others of its registrable domain.
 *
 * @param root absolute path of the site's folder
 * @param policies texts of the policy's documents
 * @returns hosts, and `*.` patterns
 */
export function firstPartyHosts(root: string, policies: readonly string[], files: FileSystem): string[] {
  const found = [
    ...CNAME_FILES.map((name) => textOf(path.join(root, name), files)?.trim().toLowerCase() ?? null),
    ...packagesIn(root, files).map(({ homepage }) => hostOf(typeof homepage === 'string' ? homepage : null)),
    ...addressFiles(root, files).map(({ file, pattern }) =>
      hostOf(withScheme(pattern.exec(textOf(file, files) ?? '')?.[1] ?? null)),
    ),
    ...policies.flatMap(mailHosts),
  ];
  const hosts = found.filter((host): host is string => host !== null && host !== '' && !CODE_HOSTS.has(host));
  return [...new Set(hosts.flatMap(withSiblings))];
}

/**
 * What the owner's packages are called, without what says nothing of whose they are: `acme` of `acme-web` and of a
 * workspace `@acme/ui`.
 *
 * @param root absolute path of the site's folder; packages of the repository around it count, too
 */
export function ownNames(root: string, files: FileSystem): string[] {
  const names = foldersUpward(root, files)
    .flatMap((folder) => packagesIn(folder, files))
    .flatMap(({ name }) => (typeof name === 'string' ? namesIn(name) : []));
  return [...new Set(names)];
}

function namesIn(packageName: string): string[] {
  const [, scope, name] = /^(?:@([^/]+)\/)?(.+)$/.exec(packageName.toLowerCase()) ?? [];
  // Within a scope, a package bears the name of its part.
  const owner = (scope ?? name ?? '').replace(WHAT_IT_IS, '');
  return owner.length < 3 || EVERYBODYS.has(owner) ? [] : [owner, owner.replace(/[-_.]/g, '')];
}

/** The manifest of a folder and those of its workspaces. */
function packagesIn(folder: string, files: FileSystem): Record<string, unknown>[] {
  const manifests = new Manifests(files);
  const own = manifests.of(folder);
  const workspaces = own === null ? [] : [...(manifests.workspacesOf(folder)?.values() ?? [])];
  return [own, ...workspaces.map((one) => manifests.of(one))].filter((one) => one !== null);
}

/** Changes whenever a file that tells the site's hosts may have changed. */
export function firstPartyStamp(root: string, files: FileSystem): string {
  return [
    ...['package.json', ...CNAME_FILES].map((name) => path.join(root, name)),
    ...addressFiles(root, files).map(({ file }) => file),
  ]
    .map((file) => files.stamp(file))
    .join('\0');
}

export function hostOf(url: string | null): string | null {
  if (url === null) return null;
  try {
    return new URL(url).hostname.toLowerCase() || null;
  } catch {
    return null;
  }
}

/** Where a host stands alone, it is that of a page. */
function withScheme(address: string | null): string | null {
  return address === null || address.includes('://') ? address : `https://${address}`;
}

function addressFiles(root: string, files: FileSystem): { file: string; pattern: AddressFile['pattern'] }[] {
  const lists = new Map<string, string[]>();
  const entriesOf = (folder: string): string[] => {
    let entries = lists.get(folder);
    if (!entries) lists.set(folder, (entries = files.list(folder)));
    return entries;
  };
  return ADDRESS_FILES.flatMap(({ files: names, pattern }) =>
    names.flatMap((name) => {
      const folder = path.join(root, path.posix.dirname(name));
      const stem = path.posix.basename(name).replace(/\*$/, '');
      return entriesOf(folder)
        .filter((entry) => entry.startsWith(stem) && !entry.slice(stem.length).includes('.'))
        .map((entry) => ({ file: path.join(folder, entry), pattern }));
    }),
  );
}

/** `privacy@example.com` in a policy tells the domain of those who wrote it. */
function mailHosts(policy: string): string[] {
  return [...policy.matchAll(/[\w.+-]+@((?:[a-z\d-]+\.)+[a-z]{2,})/gi)]
    .map(([, host]) => host!.toLowerCase())
    .filter((host) => !PUBLIC_MAIL_HOSTS.has(host));
}

function withSiblings(host: string): string[] {
  const domain = getDomain(host, { allowPrivateDomains: true });
  return domain === null ? [host] : [host, domain, `*.${domain}`];
}

function textOf(file: string, files: FileSystem): string | null {
  const read = files.read(file);
  return 'text' in read ? read.text : null;
}
