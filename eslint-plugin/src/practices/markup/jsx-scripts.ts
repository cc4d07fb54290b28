import type { NodeOf, SourceFile } from '../../flow/index.js';
import { Flow, Gates, type Node } from '../../flow/index.js';
import { CodeWriter, type VirtualCode } from '../../languages/component/virtual-code.js';
import type { Gate } from '../../model/index.js';

/** Code that an element gives to the browser as text. */
export interface JsxScript {
  code: VirtualCode;
  gate: Gate | null;
}

const MAY_HOLD = /<[sS]cript\b[^]*?(?:dangerouslySetInnerHTML|>\s*\{)/;

/** What stands in `<script>` elements of JSX: their only child, or what `dangerouslySetInnerHTML` puts in. */
export function jsxScripts(source: SourceFile, consent: readonly string[]): JsxScript[] {
  if (!MAY_HOLD.test(source.text) && !source.text.includes('set:html')) return [];
  const flow = new Flow(source);
  const gates = new Gates(flow, consent);
  return flow.syntax.nodesOf('JSXElement').flatMap((element) => {
    if (!isScript(element)) return [];
    const codes = [...htmlOf(element, flow), ...childrenOf(element)].flatMap((node) => codesIn(node, flow));
    return codes.map((code) => ({ code, gate: gates.of(element) }));
  });
}

function isScript({ openingElement: { name, attributes } }: NodeOf<'JSXElement'>): boolean {
  if (name.type !== 'JSXIdentifier' || !/^script$/i.test(name.name)) return false;
  const type = attributes.find((one) => one.type === 'JSXAttribute' && one.name.name === 'type');
  if (type?.type !== 'JSXAttribute' || type.value?.type !== 'Literal') return type === undefined;
  return /^(?:|module|(?:text|application)\/javascript|text\/partytown)$/.test(String(type.value.value));
}

function childrenOf({ children }: NodeOf<'JSXElement'>): Node[] {
  return children.flatMap((child) => (child.type === 'JSXExpressionContainer' ? [child.expression] : []));
}

/** The expressions of `dangerouslySetInnerHTML={{ __html: code }}`. */
export function htmlOf({ openingElement }: NodeOf<'JSXElement'>, flow: Flow): Node[] {
  return openingElement.attributes.flatMap((attribute) => {
    if (attribute.type !== 'JSXAttribute' || attribute.name.name !== 'dangerouslySetInnerHTML') return [];
    const object = attribute.value?.type === 'JSXExpressionContainer' ? attribute.value.expression : null;
    if (object?.type !== 'ObjectExpression') return [];
    return object.properties.flatMap((property) =>
      property.type === 'Property' && flow.keyName(property.key, property.computed) === '__html'
        ? [property.value]
        : [],
    );
  });
}

/** The literals of this file that an expression may be, as code; what is put into them is left open. */
function codesIn(node: Node, flow: Flow): VirtualCode[] {
  return flow.evaluate(node).flatMap((value): VirtualCode[] => {
    if (value.kind !== 'node' || !flow.owns(value.node)) return [];
    const literal = value.node;
    const writer = new CodeWriter(flow.source.text);
    if (literal.type === 'Literal' && typeof literal.value === 'string') {
      return [writer.copied(literal.range[0] + 1, literal.range[1] - 1).done()];
    }
    if (literal.type !== 'TemplateLiteral') return [];
    literal.quasis.forEach((quasi, i) => {
      // A name of its own, be it within a string or not.
      if (i > 0) writer.made('_');
      const start = quasi.range[0] + 1;
      writer.copied(start, start + quasi.value.raw.length);
    });
    return [writer.done()];
  });
}
