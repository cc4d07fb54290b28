import path from 'node:path';
import { getDomain } from 'tldts';
import { ADDRESS_FILES, CODE_HOSTS, PUBLIC_MAIL_HOSTS, type AddressFile } from '../data/site-addresses.js';
import type { FileSystem } from './file-system.js';

const CNAME_FILES = ['CNAME', 'public/CNAME', 'static/CNAME', 'docs/CNAME'];

/**
 * Hosts that are the site's own, as far as its files tell: CNAME, the homepage of package.json, the address that
 * a framework's configuration names, and the domains of the e-mail addresses in its policy. With each host come
 * the others of its registrable domain.
 *
 * @param root absolute path of the site's folder
 * @param policies texts of the policy's documents
 * @returns hosts, and `*.` patterns
 */
export function firstPartyHosts(root: string, policies: readonly string[], files: FileSystem): string[] {
  const found = [
    ...CNAME_FILES.map((name) => textOf(path.join(root, name), files)?.trim().toLowerCase() ?? null),
    hostOf(homepageOf(textOf(path.join(root, 'package.json'), files) ?? '')),
    ...addressFiles(root, files).map(({ file, pattern }) =>
      hostOf(withScheme(pattern.exec(textOf(file, files) ?? '')?.[1] ?? null)),
    ),
    ...policies.flatMap(mailHosts),
  ];
  const hosts = found.filter((host): host is string => host !== null && host !== '' && !CODE_HOSTS.has(host));
  return [...new Set(hosts.flatMap(withSiblings))];
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
  return ADDRESS_FILES.flatMap(({ files: names, pattern }) =>
    names.flatMap((name) => {
      const folder = path.join(root, path.posix.dirname(name));
      const stem = path.posix.basename(name).replace(/\*$/, '');
      return files
        .list(folder)
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

function homepageOf(manifest: string): string | null {
  try {
    const { homepage } = JSON.parse(manifest) as { homepage?: unknown };
    return typeof homepage === 'string' ? homepage : null;
  } catch {
    return null;
  }
}
