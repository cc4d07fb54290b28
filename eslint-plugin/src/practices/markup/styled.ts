import { cssAddresses, mayNameAddress, type CssAddress } from '../../languages/css/references.js';
import { HOLE, type Node, type NodeOf } from '../../flow/index.js';
import { TEMPLATE_HOLE } from '../../text/template-tags.js';
import type { Draft, FileContext, Finder } from '../finder.js';
import { cssTransfers } from './css.js';
import { withHoles } from './page.js';

/** Libraries whose tags hold style sheets, https://styled-components.com/docs/api and kin. */
const STYLE_MODULES = [
  'styled-components',
  '@emotion/styled',
  '@emotion/react',
  '@emotion/css',
  '@linaria/core',
  '@linaria/react',
  '@pigment-css/react',
  'goober',
  'lit',
  'lit-element',
  '@lit/reactive-element',
] as const;
const MODULES = new Set<string>(STYLE_MODULES);
/** Of these, lit also has tags for other languages. */
const OTHER_TAG = /^npm:[^.()]+\.(?:html|svg|mathml|unsafeCSS)\b/;

/** `` styled.div`background: url(...)` `` */
function* taggedStyles(node: NodeOf<'TaggedTemplateExpression'>, file: FileContext): Iterable<Draft> {
  const { quasi, tag } = node;
  if (mayNameAddress(file.source.text.slice(...quasi.range)) && file.flow.paths(tag).some(isStyleTag))
    yield* templateStyles(quasi, file);
}

function isStyleTag(path: string): boolean {
  return !OTHER_TAG.test(path) && MODULES.has(/^npm:([^.()]+)/.exec(path)?.[1] ?? '');
}

/** `<style jsx>{`...`}</style>` of styled-jsx and React, https://react.dev/reference/react-dom/components/style */
function* styleElement(node: NodeOf<'JSXElement'>, file: FileContext): Iterable<Draft> {
  const { name } = node.openingElement;
  if (name.type !== 'JSXIdentifier' || name.name !== 'style') return;
  for (const child of node.children) {
    const content = child.type === 'JSXExpressionContainer' ? child.expression : null;
    if (content?.type === 'TemplateLiteral') yield* templateStyles(content, file);
  }
}

/** Attributes that take styles as an object. */
const STYLE_ATTRIBUTES = new Set(['style', 'css', 'sx']);

/** `style={{ backgroundImage: 'url(...)' }}` */
function* styleObject(node: NodeOf<'JSXAttribute'>, file: FileContext): Iterable<Draft> {
  const { name, value } = node;
  if (name.type !== 'JSXIdentifier' || !STYLE_ATTRIBUTES.has(name.name)) return;
  if (value?.type !== 'JSXExpressionContainer') return;
  for (const found of file.flow.evaluate(value.expression)) {
    if (found.kind !== 'node' || found.node.type !== 'ObjectExpression') continue;
    for (const property of found.node.properties) {
      if (property.type !== 'Property') continue;
      for (const { text } of file.flow.texts(property.value)) {
        for (const { use, url } of cssAddresses(`a:${withoutHoles(text)}`, 'css')) {
          yield* asked(use, url, { node: property }, file);
        }
      }
    }
  }
}

/** The addresses of a style sheet that is written as a string. */
export function* stylesText(value: Node, file: FileContext): Iterable<Draft> {
  if (value.type === 'TemplateLiteral') {
    yield* templateStyles(value, file);
    return;
  }
  for (const { text } of file.flow.texts(value)) {
    for (const { use, url } of cssAddresses(withoutHoles(text), 'css'))
      yield* asked(use, url, { node: value }, file);
  }
}

/** The addresses of a style sheet in a template, each at its place in the file. */
function* templateStyles(template: NodeOf<'TemplateLiteral'>, file: FileContext): Iterable<Draft> {
  const { css, parts } = styleSheetOf(template, file);
  for (const { use, url, start, end } of cssAddresses(css, 'css')) {
    const part = parts.findLast(({ from }) => from <= start);
    const isWhole = part && end <= part.from + part.length;
    const within = isWhole
      ? ([part.source + start - part.from, part.source + end - part.from] as const)
      : null;
    yield* asked(use, url, { node: template, within }, file);
  }
}

/** The style sheet as far as it is known, and where its parts come from. Offsets count UTF-16 units. */
function styleSheetOf({ quasis, expressions }: NodeOf<'TemplateLiteral'>, file: FileContext) {
  let css = '';
  const parts: { from: number; source: number; length: number }[] = [];
  quasis.forEach(({ value: { raw }, range }, i) => {
    parts.push({ from: css.length, source: range[0] + 1, length: raw.length });
    const expression = expressions[i];
    css += raw + (expression ? withoutHoles(file.flow.text(expression) ?? HOLE) : '');
  });
  return { css, parts };
}

function withoutHoles(text: string): string {
  return text.replaceAll(HOLE, TEMPLATE_HOLE);
}

function* asked(
  use: CssAddress['use'],
  url: string,
  place: Pick<Draft, 'node' | 'within'>,
  { hosts }: FileContext,
): Iterable<Draft> {
  for (const practice of cssTransfers({ use }, withHoles(url), hosts))
    yield { ...practice, ...place, side: 'browser' };
}

/** What styles that are written in scripts make browsers ask of other hosts. */
export const styledMarkup: Finder = {
  nodes: {
    TaggedTemplateExpression: taggedStyles,
    JSXElement: styleElement,
    JSXAttribute: styleObject,
  },
  triggers: [
    { modules: STYLE_MODULES.map((name) => `npm:${name}`) },
    { words: [/<style\b|\b(?:style|css|sx)=\{/], jsx: true },
  ],
};
