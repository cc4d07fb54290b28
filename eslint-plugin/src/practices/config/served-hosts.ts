import { getDomain } from 'tldts';
import type { PracticeOptions } from '../finder.js';
import { allEntries, nameOf, type Scope } from './set.js';

/** Directives that name the hosts a server answers for. */
const NAMES = new Set(['server_name', 'servername', 'serveralias']);
const HOST = /^(?:\*?\.)?((?:[a-z\d-]+\.)+[a-z][a-z\d-]*)(?::\d+)?$/i;

/** The options, with the hosts that a configuration serves and those of their registrable domains among the site's own. */
export function withServedHosts(options: PracticeOptions, root: Scope): PracticeOptions {
  const hosts = [...allEntries(root)]
    .filter((entry) => NAMES.has(nameOf(entry)))
    .flatMap(({ directive }) => directive.args)
    .flatMap(({ value }) => HOST.exec(value)?.[1]?.toLowerCase() ?? [])
    .flatMap((host) => [host, getDomain(host, { allowPrivateDomains: true }) ?? host])
    .flatMap((host) => [host, `*.${host}`]);
  if (hosts.length === 0) return options;
  return { ...options, firstPartyHosts: [...new Set([...options.firstPartyHosts, ...hosts])] };
}
