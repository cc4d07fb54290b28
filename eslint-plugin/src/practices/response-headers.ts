import type { DataKey } from '../model/index.js';
import { cspHosts, cspVerb } from './csp.js';
import type { HostBook } from './hosts.js';
import type { PracticeFields } from './practice-at.js';
import { readSetCookie } from './set-cookie.js';
import { transferOf } from './transfers.js';

/** What a header of the site's answers does, and which part of the header's value does it. */
export interface HeaderPractice {
  practice: Omit<PracticeFields, 'side'>;
  /** Offsets in the value, the end exclusive. */
  start: number;
  end: number;
}

const COOKIE: DataKey = 'user.device.cookie';
/** `<https://cdn.example>; rel=preconnect`. https://www.rfc-editor.org/rfc/rfc8288#section-3 */
const LINK = /<([^<>]{0,2000})>([^,<]{0,2000})/g;
const FETCHED_LINK = /\brel="?[^";]*\b(preconnect|dns-prefetch|preload|modulepreload|prefetch|stylesheet)\b/i;
/** Where browsers report to, in any of its spellings. https://www.w3.org/TR/reporting-1/#header */
const ENDPOINT = /"((?:https?:)?\/\/[^"]+)"/g;

/**
 * What a header that the site sends makes the browser do. Pure text: the same for a server's configuration, a
 * hosting file and an API.
 *
 * @param by how the header is set, for the message: `nginx add_header`
 */
export function headerPractices(name: string, value: string, by: string, hosts: HostBook): HeaderPractice[] {
  switch (name.toLowerCase()) {
    case 'set-cookie':
      return setCookie(value, by);
    case 'content-security-policy':
    case 'content-security-policy-report-only':
      return policyHosts(value, hosts);
    case 'link':
      return [...value.matchAll(LINK)].flatMap(({ 0: whole, 1: url, 2: parameters, index }) => {
        const rel = FETCHED_LINK.exec(parameters ?? '')?.[1]?.toLowerCase();
        const verb = rel && /connect|dns/.test(rel) ? 'Connects to' : 'Loads from';
        return rel ? toHost(verb, url!, index + whole.indexOf(url!), url!.length, hosts) : [];
      });
    case 'report-to':
    case 'reporting-endpoints':
      return [...value.matchAll(ENDPOINT)].flatMap(({ 1: url, index }) =>
        toHost('Sends reports to', url!, index + 1, url!.length, hosts),
      );
    default:
      return [];
  }
}

function setCookie(value: string, by: string): HeaderPractice[] {
  const cookie = readSetCookie(value);
  if (cookie === null) return [];
  const { name, retention } = cookie;
  const what = `${name === null ? 'Sets a cookie' : `Sets the cookie "${name}"`} (${by})`;
  const practice = {
    kind: 'cookies',
    what,
    action: 'store',
    data: [COOKIE],
    recipient: null,
    retention,
  } as const;
  return [{ practice: { ...practice, data: [COOKIE] }, start: 0, end: value.length }];
}

/** A host that several directives allow is reported once. */
function policyHosts(value: string, hosts: HostBook): HeaderPractice[] {
  const seen = new Set<string>();
  return cspHosts(value).flatMap(({ directive, url, start, end }) => {
    const found = toHost(cspVerb(directive)!, url, start, end - start, hosts);
    const host = found[0]?.practice.recipient?.host ?? '';
    if (seen.has(host)) return [];
    seen.add(host);
    return found;
  });
}

function toHost(verb: string, url: string, start: number, length: number, hosts: HostBook): HeaderPractice[] {
  const found = transferOf({ verb, url, data: [], side: 'browser' }, hosts);
  return found ? [{ practice: found, start, end: start + length }] : [];
}
