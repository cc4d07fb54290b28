import type { ConfigWord } from '../../languages/config/tree.js';
import type { DataKey } from '../../model/index.js';
import { transferOf } from '../transfers.js';
import type { Reporter } from './reporter.js';
import type { Entry } from './set.js';

/** What a browser sends with every request, as far as a server hands it on by itself. */
const REQUEST: readonly DataKey[] = ['user.device.ip_address', 'http.request_path', 'user.device.cookie'];
/** Addresses that nobody reaches from outside. */
export const LOOPBACK = /^(?:127\.|localhost\b|\[::1\]|unix:)/i;

/** A visitor's request that is handed on to another party without encryption. */
export function reportPlainPass(entry: Entry, target: ConfigWord, url: string, report: Reporter): void {
  const found = transferOf(
    { verb: 'Passes requests on to', url, data: REQUEST, side: 'server' },
    report.hosts,
  );
  if (!found) return;
  const what = `Passes requests on over http: (${found.recipient?.host})`;
  report.atWord(entry, target, { ...found, kind: 'transport', what, judged: true });
}

/**
 * A server that answers without encryption.
 *
 * @param hasTls whether the configuration encrypts elsewhere by itself; if not, something in front of it may
 */
export function reportPlainHost(entry: Entry, address: string, hasTls: boolean, report: Reporter): void {
  report.atEntry(entry, {
    kind: 'transport',
    what: `Serves the site over http: (${address})`,
    action: 'share',
    data: [...REQUEST],
    side: 'browser',
    judged: hasTls,
  });
}
