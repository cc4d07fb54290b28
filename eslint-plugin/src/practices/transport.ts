import type { Draft, FileContext, Finder, KnownCall } from './finder.js';
import { addressOf, type HostBook } from './hosts.js';
import { plainRequests, REQUESTS } from './transfers.js';
import { labelsOf } from '../data/data-labels.js';
import type { DataKey, Side } from '../model/index.js';

/** A request without encryption: whoever stands between reads along. Null for any other. */
export function plainTransport(
  { url, data, side }: { url: string; data: readonly DataKey[]; side: Side },
  hosts: HostBook,
): Omit<Draft, 'node'> | null {
  const scheme = /^\s*(http|ws):/i.exec(url)?.[1]?.toLowerCase();
  const address = scheme ? addressOf(url, false) : null;
  if (!scheme || !address) return null;
  const what = data.length > 0 ? labelsOf(data) : 'a request';
  return {
    kind: 'transport',
    what: `Sends ${what} over ${scheme}: (${address.host})`,
    action: 'share',
    data: side === 'server' ? [...data] : [...new Set(['user.device.ip_address', ...data])],
    recipient: hosts.recipientOf(url, { relativeToPage: false }),
    side,
    judged: side !== 'server' || data.length > 0,
  };
}

function* request(call: KnownCall, file: FileContext): Iterable<Draft> {
  for (const { url, data, side } of plainRequests(call, file)) {
    const practice = plainTransport({ url: url.text, data, side }, file.hosts);
    if (!practice) continue;
    yield { ...practice, node: url.site ?? call.node };
    return;
  }
}

/** Personal data, or the site itself, over `http:` or `ws:`. */
export const transport: Finder = {
  calls: new Map([...REQUESTS.keys()].map((path) => [path, request] as const)),
  // Those of third parties.
  triggers: [],
};
