import type { Node, NodeOf, NodeType, SyntaxIndex } from './syntax.js';
import { firstFrom, within } from './syntax.js';

const NONE: readonly Node[] = [];

/**
 * The index of a tree parts of which are replaced. Each part is a statement of the program or several of them, so that
 * the nodes of a part follow each other in every list.
 */
export class KeptIndex implements SyntaxIndex {
  readonly #byType = new Map<string, Node[]>();
  #program: Node;

  /** @param nodes all that are indexed but the program itself, in source order */
  constructor(program: Node, nodes: readonly Node[]) {
    this.#program = program;
    for (const [type, list] of byType(nodes)) this.#byType.set(type, list);
  }

  parentOf(node: Node): Node | undefined {
    return node.parent ?? undefined;
  }

  nodesOf<T extends NodeType>(type: T): readonly NodeOf<T>[] {
    return (type === 'Program' ? [this.#program] : (this.#byType.get(type) ?? NONE)) as never;
  }

  nodesWithin<T extends NodeType>(type: T, range: readonly [start: number, end: number]): NodeOf<T>[] {
    return within(this.nodesOf(type), range);
  }

  /**
   * Takes out what begins between two offsets, and puts other nodes in their place.
   *
   * @param former what to take out, in any order
   */
  replace(
    program: Node,
    [start, end]: readonly [number, number],
    former: readonly Node[],
    nodes: readonly Node[],
  ): void {
    this.#program = program;
    const added = byType(nodes);
    for (const type of new Set([...former.map((node) => node.type as string), ...added.keys()])) {
      const list = this.#byType.get(type) ?? [];
      const from = firstFrom(list, start);
      const instead = added.get(type) ?? [];
      this.#byType.set(type, [...list.slice(0, from), ...instead, ...list.slice(firstFrom(list, end))]);
    }
  }
}

function byType(nodes: readonly Node[]): Map<string, Node[]> {
  const lists = new Map<string, Node[]>();
  for (const node of nodes) {
    const list = lists.get(node.type);
    if (list) list.push(node);
    else lists.set(node.type, [node]);
  }
  return lists;
}
