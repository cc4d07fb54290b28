import thirdPartyWeb from 'third-party-web/nostats-subset.js';
import { getDomain, parse } from 'tldts';
import {
  CATEGORY_OF,
  HOST_OVERRIDES,
  NAMESPACE_HOSTS,
  type HostCategory,
  type HostOverride,
} from '../data/hosts.js';
import { HOLE } from '../flow/index.js';
import { TEMPLATE_HOLE } from '../text/template-tags.js';
import type { Recipient } from '../model/index.js';
import type { PracticeOptions } from './finder.js';

/** Who stands behind an address. */
export interface HostBook {
  /** Null for an address of the site itself, of this machine, or that cannot be told. */
  recipientOf(
    url: string,
    where: { relativeToPage: boolean },
  ): (Recipient & { category: HostCategory | null }) | null;
  /** Whether a host bears the site's own name, or its packages': most likely the same owner's, which no code tells. */
  isNamesake(host: string | null): boolean;
}

const OVERRIDES = new Map<string, HostOverride>(
  HOST_OVERRIDES.flatMap((entry) => entry.hosts.map((host) => [host, entry] as const)),
);
const PRIVATE =
  /^(?:localhost|.*\.(?:localhost|local|internal|test|invalid|lan|home)|127\..*|10\..*|192\.168\..*|0\.0\.0\.0|172\.(?:1[6-9]|2\d|3[01])\..*|\[?::1\]?|host\.docker\.internal)$/;
const IP = /^\d+\.\d+\.\d+\.\d+$|^\[[\da-f:.]+\]$/;

/** Knows the site's own hosts and, by third-party-web and our corrections to it, those of vendors. */
export function hostBook({
  firstPartyHosts,
  ownNames = [],
}: Pick<PracticeOptions, 'firstPartyHosts' | 'ownNames'>): HostBook {
  const isOwn = ownHostTest(firstPartyHosts);
  const names = new Set([...firstPartyHosts.flatMap((pattern) => nameOf(pattern) ?? []), ...ownNames]);
  const seen = new Map<string, ReturnType<HostBook['recipientOf']>>();
  return {
    recipientOf(url, { relativeToPage }) {
      const key = `${relativeToPage ? 1 : 0}${url}`;
      const known = seen.get(key);
      if (known !== undefined) return known;
      const address = addressOf(url, relativeToPage);
      const recipient = address && !isOwn(address.host) ? vendorOf(address) : null;
      seen.set(key, recipient);
      return recipient;
    },
    isNamesake: (host) => host !== null && names.has(nameOf(host) ?? ''),
  };
}

/** `dns` of `ip.dns.sh`; null for what is no name of anybody: `example.org`, an address by number. */
function nameOf(pattern: string): string | null {
  const { domainWithoutSuffix } = parse(pattern.replace(/^\*\./, ''), { allowPrivateDomains: true });
  return domainWithoutSuffix && domainWithoutSuffix !== 'example' ? domainWithoutSuffix : null;
}

interface Address {
  /** With `*.` for a part that is not known. */
  host: string;
  path: string;
}

/** What a template puts into a script's string. */
const TEMPLATE_TAG = new RegExp(`\\{\\{[^{}]*\\}\\}|<%[=-][^%]*%>|${TEMPLATE_HOLE}+`, 'g');

/** Reads host and path from an address, parts of which may be holes. */
export function addressOf(address: string, relativeToPage: boolean): Address | null {
  const url = address.replace(TEMPLATE_TAG, HOLE);
  const match = /^\s*(?:(?:https?|wss?|mqtts?):)?\/\/([^/?#\\]*)([^?#]*)/i.exec(url);
  if (!match || (!relativeToPage && /^\s*\/\//.test(url))) return null;
  let host = (match[1] ?? '')
    .replace(/^[^@]*@/, '')
    .replace(/:\d*$/, '')
    // `{s}` in the addresses of map tiles, `{tenant}` in templates.
    .replace(/\{[\w-]*\}/g, HOLE)
    .toLowerCase();
  if (host.includes(HOLE)) {
    const known = host.slice(host.lastIndexOf(HOLE) + 1);
    if (!known.startsWith('.') || getDomain(known.slice(1)) === null) return null;
    host = `*${known}`;
  }
  if (PRIVATE.test(host) || NAMESPACE_HOSTS.has(host)) return null;
  const bare = host.replace(/^\*\./, '');
  if (!IP.test(bare) && !(/^[a-z\d.-]+$/.test(bare) && isPublic(bare))) return null;
  return { host, path: match[2] ?? '' };
}

/** `backend.service` is no public host: its end must be a registered suffix. */
function isPublic(host: string): boolean {
  // Reserved for examples, and used for companies that are imagined.
  if (host.endsWith('.example')) return true;
  const { domain, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  return domain !== null && (isIcann === true || isPrivate === true);
}

function ownHostTest(patterns: readonly string[]): (host: string) => boolean {
  const exact = new Set(
    patterns.map((pattern) => pattern.toLowerCase()).filter((pattern) => !pattern.startsWith('*.')),
  );
  const suffixes = patterns
    .filter((pattern) => pattern.startsWith('*.'))
    .map((pattern) => pattern.slice(1).toLowerCase());
  return (host) =>
    exact.has(host) ||
    exact.has(host.replace(/^www\./, '')) ||
    suffixes.some((suffix) => host.endsWith(suffix));
}

function vendorOf({ host, path }: Address): Recipient & { category: HostCategory | null } {
  const shown = host;
  const bare = host.replace(/^\*\./, '');
  const override = overrideFor(bare, path);
  if (override)
    return { host: shown, vendor: override.vendor, label: override.label, category: override.category };
  const entity = thirdPartyWeb.getEntity(`https://${bare}`);
  if (!entity) return { host: shown, vendor: null, label: null, category: null };
  return {
    host: shown,
    vendor: entity.name
      .toLowerCase()
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^-|-$/g, ''),
    label: entity.name,
    category: CATEGORY_OF[entity.category] ?? 'other',
  };
}

function overrideFor(host: string, path: string): HostOverride | undefined {
  const firstPart = path.split('/')[1] ?? '';
  const labels = host.split('.');
  for (let i = 0; i < labels.length - 1; i++) {
    const suffix = labels.slice(i).join('.');
    const found = OVERRIDES.get(`${suffix}/${firstPart}`) ?? OVERRIDES.get(suffix);
    if (found) return found;
  }
  return undefined;
}
