import { COMPONENTS, type Component } from '../../data/components.js';
import { DRAWING_MODULES } from '../../data/markup.js';
import type { Flow, Node, NodeOf } from '../../flow/index.js';
import type { Draft, FileContext, Finder } from '../finder.js';
import { ofLastText } from '../../text/of-last-text.js';
import { modulesIn, packagesOf } from '../modules-in.js';
import { transfer } from '../transfers.js';
import { isDeclaredElsewhere } from '../variable-kinds.js';
import { elementActs, type Element } from './element.js';
import {
  attributesIn,
  FIELD_TAGS,
  HANDED_ON,
  isFieldComponent,
  isNamedField,
  modelOf,
  registeredAs,
} from './field-component.js';
import { markupText } from './markup-text.js';

type Tag = NodeOf<'JSXOpeningElement'>;

/** An attribute that may hold the address of something to load, also where only a component's author knows. */
const ADDRESS_ATTRIBUTE =
  /=(?=["'{])(?<=\b(?:src|\w+(?:Src|Url|URL|Image|Video|Icon|Logo|Avatar|Photo|Poster|Thumbnail)|ur[il]|poster|image|video|icon|logo|avatar|photo|thumbnail)=)(?:\{\s*[[\s]*["'`]|["'])(?:https?:)?\/\/|\bsrc=\{\s*[\w$]/;

function* jsxElement(node: Tag, file: FileContext): Iterable<Draft> {
  yield* tagActs(node, valuesOf(node, file), file);
  for (const tag of spreadTags(node, file)) {
    for (const draft of tagActs(node, valuesOf(node, file, tag), file)) yield { ...draft, node: tag };
  }
}

const DRAWING = packagesOf(DRAWING_MODULES.map((name) => `npm:${name}`));

/** Whether the elements of a file are drawn to a picture or paper, before any browser sees it. */
const draws = ofLastText((text) => modulesIn(text, DRAWING));

const KEPT_DATA = { cookies: 'user.device.cookie', 'device-storage': 'user.device.storage' } as const;

function* tagActs(node: Tag, values: ReadonlyMap<string, Node | null>, file: FileContext): Iterable<Draft> {
  const { flow } = file;
  const component = componentOf(node.name, file);
  for (const { verb, url } of component?.fetches ?? []) {
    const text = { text: url, whole: true, site: null };
    yield* transfer({ node, verb, url: text, data: [], side: 'browser' }, file);
  }
  const kept = component?.keeps;
  if (kept) yield { node, ...kept, action: 'store', data: [KEPT_DATA[kept.kind]], recipient: null };
  const html = values.get('dangerouslysetinnerhtml');
  if (html) yield* innerHtml(node, html, file);
  const name = elementName(node.name, component, values, flow);
  if (name === null) return;
  const page = name === 'iframe' ? values.get('srcdoc') : null;
  if (page) yield* markupText(node, page, file);
  const side = draws(file.source.text) ? 'server' : 'browser';
  for (const { site, gate, ...act } of elementActs(elementOf(name, values, file), file.hosts, side)) {
    const once = act.kind === 'data-collection' ? { place: fieldOf(node, file), name: act.what } : undefined;
    yield { ...act, gateWithin: gate ?? null, node: site ?? node, side, once };
  }
}

/** How far up a component is looked for that wraps a field. */
const MAX_UP = 24;

/** The outermost component of a field that a tag stands in: `<FormField render={() => <Input/>}/>` is one field. */
function fieldOf(tag: Tag, { flow }: FileContext): Node {
  let field: Node = tag;
  let at = flow.syntax.parentOf(tag);
  for (let i = 0; at && i < MAX_UP; i++, at = flow.syntax.parentOf(at)) {
    if (at.type !== 'JSXElement') continue;
    if (isNamedField(at.openingElement.name)) field = at.openingElement;
  }
  return field;
}

/** The plain element that a tag stands for. */
function elementName(
  name: Tag['name'],
  component: Component | null,
  values: ReadonlyMap<string, Node | null>,
  flow: Flow,
): string | null {
  if (component) {
    const { element, unless } = component;
    return element && (!unless || unless.some((attribute) => values.has(attribute))) ? element : null;
  }
  if (isFieldComponent(name, values, flow)) return 'input';
  return name.type === 'JSXIdentifier' && /^[a-z]/.test(name.name) ? name.name : null;
}

function elementOf(
  name: string,
  values: ReadonlyMap<string, Node | null>,
  { source, flow, personal }: FileContext,
): Element {
  return {
    name,
    around: source.text,
    model: () => modelOf(values, flow),
    attribute(attribute) {
      const value = values.get(attribute);
      if (value === undefined) return null;
      return { texts: value ? flow.texts(value) : [], data: value ? personal.keysIn([value]) : [] };
    },
    isSet(attribute) {
      const value = values.get(attribute);
      return value === null || (value?.type === 'Literal' && value.value === true);
    },
  };
}

const MAX_TAGS = 40;

/** The tags of a component of this file that hands its attributes on: `(props) => <img {...props} />`. */
function spreadTags(node: Tag, { flow }: FileContext): Tag[] {
  if (flow.view || !/^[a-z]/.test(node.name.type === 'JSXIdentifier' ? node.name.name : '')) return [];
  const tags = node.attributes.flatMap((attribute) =>
    attribute.type === 'JSXSpreadAttribute'
      ? flow
          .evaluate(attribute.argument)
          .flatMap((value) =>
            value.kind === 'node' && value.node.type === 'JSXOpeningElement' && value.node !== node
              ? value.node
              : [],
          )
      : [],
  );
  return [...new Set(tags)].filter((tag) => flow.owns(tag)).slice(0, MAX_TAGS);
}

/**
 * By name in lower case; null for an attribute without value. Spread objects count where they are known.
 *
 * @param from the one tag whose attributes are spread, where it stands in the same file
 */
function valuesOf(node: Tag, file: FileContext, from: Tag | null = null): Map<string, Node | null> {
  const { flow } = file;
  const values = new Map<string, Node | null>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'JSXSpreadAttribute') {
      for (const [name, value] of registeredAs(attribute.argument, flow)) values.set(name, value);
      for (const value of flow.evaluate(attribute.argument)) {
        if (value.kind !== 'node') continue;
        // `{...props}`, as the one tag sees it that this component is looked at for.
        if (
          value.node.type === 'JSXOpeningElement' &&
          (flow.view || value.node === from) &&
          value.node !== node
        )
          for (const [name, given] of valuesOf(value.node, file)) values.set(name, given);
        if (value.node.type !== 'ObjectExpression') continue;
        for (const [name, given] of attributesIn(value.node, flow)) values.set(name, given);
      }
    } else {
      const { name, value } = attribute;
      const key = name.type === 'JSXIdentifier' ? name.name : `${name.namespace.name}${name.name.name}`;
      const content = value?.type === 'JSXExpressionContainer' ? value.expression : value;
      values.set(key.toLowerCase(), content ?? null);
      if (HANDED_ON.has(key.toLowerCase()) && content?.type === 'ObjectExpression')
        for (const [name, given] of attributesIn(content, flow)) values.set(name, given);
    }
  }
  return values;
}

function* innerHtml(node: Tag, value: Node, file: FileContext): Iterable<Draft> {
  for (const found of file.flow.evaluate(value)) {
    if (found.kind !== 'node' || found.node.type !== 'ObjectExpression') continue;
    for (const property of found.node.properties) {
      if (property.type === 'Property' && file.flow.keyName(property.key, property.computed) === '__html')
        yield* markupText(node, property.value, file);
    }
  }
}

const BY_MODULE = new Map<string, Component[]>();
for (const component of COMPONENTS) {
  for (const module of component.modules)
    BY_MODULE.set(module, [...(BY_MODULE.get(module) ?? []), component]);
}

function componentOf(name: Tag['name'], { flow }: FileContext): Component | null {
  if (name.type === 'JSXNamespacedName' || (name.type === 'JSXIdentifier' && /^[a-z]/.test(name.name)))
    return null;
  const [root, part] =
    name.type === 'JSXMemberExpression' ? [name.object, `.${name.property.name}`] : [name, ''];
  if (root.type !== 'JSXIdentifier' || isDeclaredElsewhere(root.name, flow)) return null;
  for (const path of flow.paths(root).map((each) => each + part)) {
    for (const [module, components] of BY_MODULE) {
      const rest =
        path === `npm:${module}`
          ? 'default'
          : path.startsWith(`npm:${module}.`)
            ? path.slice(module.length + 5)
            : null;
      const found = rest && components.find(({ exports }) => exports.includes(rest));
      if (found) return found;
    }
  }
  return null;
}

/** What the elements of JSX do, and of the components that are written as JSX for the analysis. */
export const jsxMarkup: Finder = {
  nodes: { JSXOpeningElement: jsxElement },
  triggers: [
    {
      modules: [...BY_MODULE.keys()].map((module) => `npm:${module}`),
      words: [
        /<(?:script|img|image|iframe|meta|embed|object|link|video|audio|source|track|form|input|button|textarea|select|Script|Image)\b/,
        FIELD_TAGS,
        ADDRESS_ATTRIBUTE,
        /\bping=|dangerouslySetInnerHTML|v-html|@html|set:html/,
      ],
      jsx: true,
    },
  ],
};
