import { Gates, PersonalData, type Flow, type SourceFile } from '../flow/index.js';
import type { Side } from '../model/index.js';
import type { FileContext, PracticeOptions } from './finder.js';
import { hostBook } from './hosts.js';
import { sideOf } from './side.js';

const sides = new WeakMap<SourceFile, Side>();

/** All that finders may ask about a file, worked out when they ask. */
export function contextOf(flow: Flow, options: PracticeOptions): FileContext {
  let side: Side | undefined;
  return {
    source: flow.source,
    options,
    flow,
    gates: new Gates(flow, options.consent),
    personal: new PersonalData(flow, options.redactors),
    hosts: hostBook(options.firstPartyHosts),
    get side() {
      return (side ??= sideOf(flow.source, flow));
    },
  };
}

/** A file that another one leads to; where nothing tells its side, it runs where that one does. */
export function contextWithin(flow: Flow, outer: FileContext): FileContext {
  const { options, hosts } = outer;
  return {
    source: flow.source,
    options,
    flow,
    gates: new Gates(flow, options.consent),
    personal: new PersonalData(flow, options.redactors),
    hosts,
    get side() {
      let side = sides.get(flow.source);
      if (side === undefined) sides.set(flow.source, (side = sideOf(flow.source, flow)));
      return side === 'unknown' ? outer.side : side;
    },
  };
}
