import { parse } from 'tldts';
import { NGINX_PASSES } from '../../data/nginx.js';
import type { DataKey } from '../../model/index.js';
import { transferOf } from '../transfers.js';
import { reportPlainPass } from './plain-http.js';
import type { NginxVariables } from './nginx-variables.js';
import type { Reporter } from './reporter.js';
import { inherited, isWithin, nameOf, type Entry } from './set.js';

/** Hands a request on to another server: of interest where that is not the site's. */
export function reportPass(
  entry: Entry,
  upstreams: ReadonlyMap<string, readonly string[]>,
  variables: NginxVariables,
  report: Reporter,
): void {
  const pass = NGINX_PASSES.get(nameOf(entry));
  const [target] = entry.directive.args;
  if (!pass || !target || isWithin(entry, 'stream')) return;
  const data = [...variables.heldBy(target.value).keys, ...headersOf(entry, pass.headers, variables)];
  for (const url of addressesOf(variables.textOf(target.value), upstreams)) {
    const found = transferOf({ verb: 'Passes requests on to', url, data, side: 'server' }, report.hosts);
    if (!found) continue;
    // What nginx speaks with other servers than those of HTTP is encrypted by their own settings.
    if (/^http:/i.test(variables.textOf(target.value))) reportPlainPass(entry, target, url, report);
    // An application that the site runs on a rented host is the site.
    const isRented = found.kind === 'third-parties' && isOnPlatform(found.recipient?.host ?? '');
    report.atWord(entry, target, isRented ? { ...found, judged: false } : found);
  }
}

export function isOnPlatform(host: string): boolean {
  return parse(host, { allowPrivateDomains: true }).isPrivate === true;
}

/** What the configuration itself puts into a request that it passes on. */
function headersOf(entry: Entry, directive: string, variables: NginxVariables): DataKey[] {
  return inherited(entry.scope, directive).flatMap(({ directive: { args } }) =>
    args[1] ? variables.heldBy(args[1].value).keys : [],
  );
}

function addressesOf(target: string, upstreams: ReadonlyMap<string, readonly string[]>): string[] {
  if (/\bunix:/.test(target)) return [];
  const [, host = '', rest = ''] = /^(?:\w+:\/\/)?([^/:]+)(.*)$/s.exec(target) ?? [];
  const servers = upstreams.get(host.toLowerCase());
  return (servers ?? [host]).map((server) => `https://${server.replace(/:\d+$/, '')}${pathOf(rest)}`);
}

function pathOf(rest: string): string {
  return rest.replace(/^:[^/]*/, '');
}

/** The servers of each upstream, by its name. https://nginx.org/en/docs/http/ngx_http_upstream_module.html */
export function upstreamsOf(entries: Iterable<Entry>): Map<string, string[]> {
  const upstreams = new Map<string, string[]>();
  for (const entry of entries) {
    const name = entry.directive.args[0]?.value.toLowerCase();
    if (nameOf(entry) !== 'upstream' || !entry.block || name === undefined) continue;
    upstreams.set(
      name,
      entry.block.entries
        .filter((server) => nameOf(server) === 'server')
        .flatMap((server) => server.directive.args[0]?.value ?? [])
        .filter((server) => !server.startsWith('unix:')),
    );
  }
  return upstreams;
}
