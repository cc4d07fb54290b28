import type { Flow } from './flow.js';
import type { Node } from './syntax.js';
import { unwrap } from './syntax.js';
import type { Value } from './value.js';

/**
 * What a context of React holds: its default, and what the file that makes it gives its provider.
 *
 * @param made the call that makes the context
 */
export function contextValues(made: Node, flow: Flow): Value[] {
  const home = flow.homeOf(made);
  return home.member(made, 'value', () => [...defaultOf(made, home), ...providedTo(made, home)]);
}

function defaultOf(made: Node, flow: Flow): Value[] {
  const given = made.type === 'CallExpression' ? made.arguments[0] : undefined;
  return given ? flow.evaluate(given) : [];
}

/** `<Visits.Provider value={{ track }}>`, `<Visits value={{ track }}>` */
function providedTo(made: Node, flow: Flow): Value[] {
  return flow.syntax.nodesOf('JSXOpeningElement').flatMap(({ name, attributes }) => {
    const tag = name.type === 'JSXMemberExpression' && name.property.name === 'Provider' ? name.object : name;
    if (tag.type !== 'JSXIdentifier' || !isOf(tag, made, flow)) return [];
    return attributes.flatMap((attribute) => {
      if (attribute.type !== 'JSXAttribute' || attribute.name.name !== 'value') return [];
      const { value } = attribute;
      return value?.type === 'JSXExpressionContainer' ? flow.evaluate(unwrap(value.expression)) : [];
    });
  });
}

function isOf(tag: Node, made: Node, flow: Flow): boolean {
  return flow.evaluate(tag).some((value) => value.kind === 'api' && value.made === made);
}
