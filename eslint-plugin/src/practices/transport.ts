import type { Draft, FileContext, Finder, KnownCall } from './finder.js';
import { addressOf } from './hosts.js';
import { plainRequests, REQUESTS } from './transfers.js';
import { labelsOf } from '../data/data-labels.js';

/** A request without encryption: whoever stands between reads along. */
function* request(call: KnownCall, file: FileContext): Iterable<Draft> {
  for (const { url, data, side } of plainRequests(call, file)) {
    const scheme = /^\s*(http|ws):/i.exec(url.text)?.[1]?.toLowerCase();
    const address = scheme ? addressOf(url.text, false) : null;
    if (!scheme || !address) continue;
    const what = data.length > 0 ? labelsOf(data) : 'a request';
    yield {
      kind: 'transport',
      node: url.site ?? call.node,
      what: `Sends ${what} over ${scheme}: (${address.host})`,
      action: 'share',
      data: side === 'server' ? [...data] : [...new Set(['user.device.ip_address', ...data])],
      recipient: file.hosts.recipientOf(url.text, { relativeToPage: false }),
      side,
      judged: side !== 'server' || data.length > 0,
    };
    return;
  }
}

/** Personal data, or the site itself, over `http:` or `ws:`. */
export const transport: Finder = {
  calls: new Map([...REQUESTS.keys()].map((path) => [path, request] as const)),
  globals: [],
  modules: [],
  words: [],
};
