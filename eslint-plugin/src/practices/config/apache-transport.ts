import { LOOPBACK, reportPlainHost } from './plain-http.js';
import type { Reporter } from './reporter.js';
import { nameOf, type Entry, type Scope } from './set.js';

/** Directives by which a virtual host serves something. */
const SERVES =
  /^(?:documentroot|alias|aliasmatch|scriptalias|scriptaliasmatch|proxypass|proxypassmatch|wsgiscriptalias)$/;

/**
 * A virtual host that answers without encryption with more than the way to where it answers with it. Whether
 * something in front of Apache encrypts, only a configuration shows that does it itself: all others are listed.
 */
export function reportPlainVirtualHost(entry: Entry, hasTls: boolean, report: Reporter): void {
  const { block, directive } = entry;
  if (nameOf(entry) !== 'virtualhost' || !block) return;
  const address = directive.args.map(({ value }) => value).find(isPlain);
  const all = [...within(block)];
  if (address === undefined || !all.some((one) => SERVES.test(nameOf(one))) || all.some(isElsewhere)) return;
  reportPlainHost(entry, address, hasTls, report);
}

/** Whether a configuration encrypts anywhere by itself. */
export function encryptsByItself(entries: Iterable<Entry>): boolean {
  for (const entry of entries) {
    if (nameOf(entry) === 'sslcertificatefile' || isOn(entry)) return true;
  }
  return false;
}

function isOn(entry: Entry): boolean {
  return nameOf(entry) === 'sslengine' && /^(?:on|optional)$/i.test(entry.directive.args[0]?.value ?? '');
}

/** `*:80`, `_default_:80`, `a.example:http`; without a port it is that of `Listen`. */
function isPlain(address: string): boolean {
  return !LOOPBACK.test(address) && /:(?:80|http)$/i.test(address);
}

function* within({ entries }: Scope): Iterable<Entry> {
  for (const entry of entries) {
    yield entry;
    if (entry.block) yield* within(entry.block);
  }
}

/** It encrypts, leads to where that is done, or lets nobody in. */
function isElsewhere(entry: Entry): boolean {
  const args = entry.directive.args.map(({ value }) => value);
  switch (nameOf(entry)) {
    case 'redirect':
    case 'redirectmatch':
    case 'redirectpermanent':
    case 'redirecttemp':
      return args.some((value) => /^https:/i.test(value));
    case 'rewriterule':
      return /^https:/i.test(args[1] ?? '');
    case 'require':
      return /^all denied$/i.test(args.join(' '));
    default:
      return isOn(entry);
  }
}
