import type { Flow, Node, PersonalData } from '../../flow/index.js';
import { optionOf } from '../arguments.js';
import type { Draft, FileContext } from '../finder.js';
import { elementActs, type Element } from './element.js';

/**
 * An element whose attributes are an object's: `{ src: '...', async: true }`.
 *
 * @param defaults attributes that it has where the object says nothing else
 */
export function* objectElement(
  name: string,
  attributes: Node,
  node: Node,
  { source, flow, personal, hosts }: Pick<FileContext, 'source' | 'flow' | 'personal' | 'hosts'>,
  defaults: Readonly<Record<string, string>> = {},
): Iterable<Draft> {
  const view = { around: source.text, ...viewOf(name, attributes, defaults, flow, personal) };
  for (const { site, gate, ...act } of elementActs(view, hosts)) {
    yield { ...act, gateWithin: gate ?? null, node: site ?? node, side: 'browser' };
  }
}

function viewOf(
  name: string,
  attributes: Node,
  defaults: Readonly<Record<string, string>>,
  flow: Flow,
  personal: PersonalData,
): Omit<Element, 'around'> {
  return {
    name,
    attribute(attribute) {
      const value = optionOf(attributes, [attribute], flow);
      if (value) return { texts: flow.texts(value), data: personal.keysIn([value]) };
      const text = defaults[attribute];
      return text === undefined ? null : { texts: [{ text, whole: true, site: null }], data: [] };
    },
    isSet(attribute) {
      const value = optionOf(attributes, [attribute], flow);
      return value?.type === 'Literal' && value.value === true;
    },
  };
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
