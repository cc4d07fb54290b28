import { labelsOf } from '../data/data-labels.js';
import type { Sdk } from '../data/sdks.js';
import type { Node } from '../flow/index.js';
import type { Draft, FileContext } from './finder.js';
import { purposesOf, recipientOfSdk, topicOf } from './sdk.js';

const BROWSER_DATA = ['user.device.ip_address', 'http.user_agent'];

/** What a page or server hands to the vendor of an SDK. */
export function sdkDraft(
  node: Node,
  sdk: Sdk,
  what: string,
  data: readonly string[],
  file: FileContext,
): Draft {
  const kind = topicOf(sdk.category);
  const own = file.side === 'server' ? [] : BROWSER_DATA;
  return {
    kind,
    node,
    what,
    action: kind === 'payments' ? 'pay' : 'share',
    data: [...new Set([...own, ...data])],
    recipient: recipientOfSdk(sdk),
    purposes: purposesOf(sdk.category),
  };
}

/** What of a sentence says which data goes along. */
export function withData(keys: readonly string[]): string {
  return keys.length > 0 ? ` with ${labelsOf(keys)}` : '';
}
