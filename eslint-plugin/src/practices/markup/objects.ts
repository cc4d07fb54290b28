import type { Flow, Node, NodeOf, PersonalData } from '../../flow/index.js';
import { unwrap } from '../../flow/index.js';
import { optionOf } from '../arguments.js';
import type { Draft, FileContext } from '../finder.js';
import { elementActs, type Element } from './element.js';

/** An element whose attributes are an object's: `{ src: '...', async: true }`. */
export function* objectElement(
  name: string,
  attributes: Node,
  node: Node,
  { flow, personal, hosts }: Pick<FileContext, 'flow' | 'personal' | 'hosts'>,
): Iterable<Draft> {
  const element = name === 'stylesheet' ? 'link' : name;
  const view = viewOf(element, attributes, name === 'stylesheet', flow, personal);
  for (const { site, ...act } of elementActs(view, hosts)) {
    yield { ...act, gateWithin: act.gate ?? null, node: site ?? node, side: 'browser' };
  }
}

function viewOf(
  name: string,
  attributes: Node,
  isSheet: boolean,
  flow: Flow,
  personal: PersonalData,
): Element {
  return {
    name,
    attribute(attribute) {
      if (isSheet && attribute === 'rel')
        return { texts: [{ text: 'stylesheet', whole: true, site: null }], data: [] };
      const value = optionOf(attributes, [attribute], flow);
      return value ? { texts: flow.texts(value), data: personal.keysIn([value]) } : null;
    },
  };
}

/** `{ script: [{ src }], link: [{ rel, href }] }`, as unhead and Nuxt take it. https://unhead.unjs.io/docs/head/guides/core-concepts/titles */
export function* headObject(head: Node, file: FileContext): Iterable<Draft> {
  for (const name of ['script', 'link', 'noscript', 'style']) {
    const list = optionOf(head, [name], file.flow);
    if (!list) continue;
    for (const item of itemsOf(list, file.flow)) {
      const plain = unwrap(item);
      // `script: ['https://...']` is short for its address.
      if (plain.type === 'ObjectExpression') yield* objectElement(name, plain, plain, file);
    }
  }
}

/** The elements of arrays that an expression may be. */
export function itemsOf(list: Node, flow: Flow): Node[] {
  return flow.evaluate(list).flatMap((value) => {
    if (value.kind !== 'node' || value.node.type !== 'ArrayExpression') return [];
    return value.node.elements.flatMap((element): Node[] => {
      if (!element) return [];
      if (element.type !== 'SpreadElement') return [element];
      return itemsOf(element.argument, flow);
    });
  });
}

export type ObjectNode = NodeOf<'ObjectExpression'>;
