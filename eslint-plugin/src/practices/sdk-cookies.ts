import { SDK_COOKIES, type SdkCookies } from '../data/sdk-cookies.js';
import type { Call } from '../flow/index.js';
import { optionOf } from './arguments.js';
import type { Draft, FileContext, KnownCall } from './finder.js';
import { sdkOfPath } from './sdk.js';

/** Cookies that an SDK sets by itself in the page that the call sets it up in; the SDKs run nowhere else. */
export function* sdkCookies(node: Call, calls: readonly KnownCall[], file: FileContext): Iterable<Draft> {
  for (const call of calls) {
    const entry = entryOf(call.path);
    if (!entry || entry.unless?.some((one) => isGiven(one, call, file))) continue;
    const label = sdkOfPath(call.path)?.sdk.label ?? '';
    const first = file.flow.text(call.args[0]);
    const isKnown = first !== null || !entry.name.includes('{0}');
    const name = isKnown ? ` the cookie "${entry.name.replace('{0}', first ?? '')}"` : ' a cookie';
    yield {
      kind: 'cookies',
      node,
      what: `Sets${name} (${label})`,
      action: 'store',
      data: ['user.device.cookie'],
      recipient: null,
    };
    return;
  }
}

function entryOf(path: string): SdkCookies | undefined {
  return SDK_COOKIES.find(({ sdks, call }) =>
    sdks.some((sdk) => path.startsWith(sdk) && call.test(path.slice(sdk.length))),
  );
}

function isGiven(
  { option, value }: NonNullable<SdkCookies['unless']>[number],
  call: KnownCall,
  file: FileContext,
): boolean {
  return call.args.some((arg) => {
    const found = optionOf(arg, option, file.flow);
    if (!found) return false;
    const text = file.source.text.slice(...found.range);
    return value ? value.test(text) : text !== 'false';
  });
}
