import { Gates, PersonalData, type Flow, type Node, type SourceFile } from '../flow/index.js';
import type { Side } from '../model/index.js';
import type { FileContext, PracticeOptions } from './finder.js';
import { hostBook, type HostBook } from './hosts.js';
import { isForServers, isInServerFunction, sideOf } from './side.js';

const sides = new WeakMap<SourceFile, Side>();

/** All that finders may ask about a file, worked out when they ask. */
export function contextOf(flow: Flow, options: PracticeOptions): FileContext {
  let side: Side | undefined;
  return new Context(flow, options, hostBook(options), () => (side ??= sideOf(flow.source, flow)));
}

/** A file that another one leads to; where nothing tells its side, it runs where that one does. */
export function contextWithin(flow: Flow, outer: FileContext): FileContext {
  return new Context(flow, outer.options, outer.hosts, () => {
    let side = sides.get(flow.source);
    if (side === undefined) sides.set(flow.source, (side = sideOf(flow.source, flow)));
    return side === 'unknown' ? outer.side : side;
  });
}

/**
 * A class, not a literal with a getter: of such a literal the engine keeps the shape, and with it the getter and all
 * that it can reach, through every minor garbage collection.
 */
class Context implements FileContext {
  readonly source: SourceFile;
  readonly options: PracticeOptions;
  readonly flow: Flow;
  readonly gates: Gates;
  readonly personal: PersonalData;
  readonly hosts: HostBook;
  readonly #side: () => Side;
  #isServers: boolean | undefined;

  constructor(flow: Flow, options: PracticeOptions, hosts: HostBook, side: () => Side) {
    this.source = flow.source;
    this.options = options;
    this.flow = flow;
    this.gates = new Gates(flow, options.consent);
    this.personal = new PersonalData(flow, options.redactors);
    this.hosts = hosts;
    this.#side = side;
  }

  get side(): Side {
    return this.#side();
  }

  sideAt(node: Node): Side {
    const side = this.#side();
    return side === 'server' || isInServerFunction(node, this) ? 'server' : side;
  }

  requestSide(node: Node): Side {
    const side = this.sideAt(node);
    if (side === 'server') return side;
    const { others } = this.options;
    if (side !== 'unknown' || !others) return side;
    return (this.#isServers ??= isForServers(this.source.filename, others)) ? 'server' : side;
  }
}
