import { Gates, PersonalData, type Flow, type Node, type SourceFile } from '../flow/index.js';
import type { Side } from '../model/index.js';
import type { FileContext, PracticeOptions } from './finder.js';
import { hostBook } from './hosts.js';
import { isForServers, isInServerFunction, sideOf } from './side.js';

const sides = new WeakMap<SourceFile, Side>();

/** All that finders may ask about a file, worked out when they ask. */
export function contextOf(flow: Flow, options: PracticeOptions): FileContext {
  let side: Side | undefined;
  const ofFile = (): Side => (side ??= sideOf(flow.source, flow));
  return {
    ...common(flow, options, ofFile),
    hosts: hostBook(options.firstPartyHosts),
    get side() {
      return ofFile();
    },
  };
}

/** A file that another one leads to; where nothing tells its side, it runs where that one does. */
export function contextWithin(flow: Flow, outer: FileContext): FileContext {
  const ofFile = (): Side => {
    let side = sides.get(flow.source);
    if (side === undefined) sides.set(flow.source, (side = sideOf(flow.source, flow)));
    return side === 'unknown' ? outer.side : side;
  };
  return {
    ...common(flow, outer.options, ofFile),
    hosts: outer.hosts,
    get side() {
      return ofFile();
    },
  };
}

function common(
  flow: Flow,
  options: PracticeOptions,
  ofFile: () => Side,
): Omit<FileContext, 'hosts' | 'side'> {
  let isServers: boolean | undefined;
  const { source } = flow;
  return {
    source,
    options,
    flow,
    gates: new Gates(flow, options.consent),
    personal: new PersonalData(flow, options.redactors),
    requestSide(node: Node) {
      const side = ofFile();
      if (side === 'server' || isInServerFunction(node, { source, flow })) return 'server';
      if (side !== 'unknown' || !options.others) return side;
      return (isServers ??= isForServers(source.filename, options.others)) ? 'server' : side;
    },
  };
}
