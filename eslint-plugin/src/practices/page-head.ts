import type { Node, NodeOf } from '../flow/index.js';
import { unwrap } from '../flow/index.js';
import type { Draft, FileContext } from './finder.js';
import { objectElement } from './markup/objects.js';
import { elementAddress } from './transfers.js';
import { table } from '../data/table.js';

/** Where code lists what stands in a page's head, and the element that each entry becomes. */
const LISTS: Readonly<Record<string, string>> = table({
  script: 'script',
  scripts: 'script',
  link: 'link',
  links: 'link',
  stylesheets: 'link',
});
/** Functions that take such lists. https://unhead.unjs.io/docs/typescript/head/api/composables/use-head */
const HEAD_FUNCTIONS = new Set([
  'useHead',
  'useServerHead',
  'useHeadSafe',
  'useServerHeadSafe',
  'createHead',
]);
/** Settings and exports that hold them. https://nuxt.com/docs/api/nuxt-config#head, https://vue-meta.nuxtjs.org/ */
const HEAD_PROPERTIES = new Set(['head', 'metaInfo', 'unhead']);
const SITE_CONFIG =
  /(?:^|[\\/])(?:nuxt|docusaurus|vuepress|vitepress|config)\.config\.[cm]?[jt]s$|docusaurus\.config|\.vitepress/;

export function isHeadList(name: string): boolean {
  return Object.hasOwn(LISTS, name);
}

/** `useHead({ script: [{ src }], link: [{ rel, href }] })`, `app: { head: { script: [...] } }` and kin. */
export function* headList(node: NodeOf<'Property'>, file: FileContext): Iterable<Draft> {
  const list = file.flow.keyName(node.key, node.computed) ?? '';
  const element = LISTS[list];
  if (!element || !isHead(node, file)) return;
  const defaults: Record<string, string> = list === 'stylesheets' ? { rel: 'stylesheet' } : {};
  for (const value of file.flow.evaluate(node.value)) {
    if (value.kind !== 'node' || value.node.type !== 'ArrayExpression') continue;
    for (const entry of value.node.elements) if (entry) yield* headEntry(entry, element, file, defaults);
  }
}

/** `export const links = () => [{ rel: 'stylesheet', href }]`. https://v2.remix.run/docs/route/links */
export function* linksExport(node: NodeOf<'VariableDeclarator'>, file: FileContext): Iterable<Draft> {
  if (node.id.type !== 'Identifier' || node.id.name !== 'links' || !node.init) return;
  const declaration = file.flow.syntax.parentOf(node);
  if (!declaration || file.flow.syntax.parentOf(declaration)?.type !== 'ExportNamedDeclaration') return;
  const fn = unwrap(node.init);
  if (fn.type !== 'ArrowFunctionExpression' && fn.type !== 'FunctionExpression') return;
  for (const returned of file.flow.returnsOf(fn)) {
    const list = unwrap(returned);
    if (list.type !== 'ArrayExpression') continue;
    for (const entry of list.elements) if (entry) yield* headEntry(entry, 'link', file);
  }
}

function* headEntry(
  entry: Node,
  element: string,
  file: FileContext,
  defaults: Readonly<Record<string, string>> = {},
): Iterable<Draft> {
  const attribute = element === 'script' ? 'src' : 'href';
  if (entry.type === 'Literal' || entry.type === 'TemplateLiteral') {
    yield* elementAddress(entry, element, attribute, entry, element === 'link' ? 'stylesheet' : null, file);
    return;
  }
  yield* objectElement(element, entry, entry, file, defaults);
}

function isHead(node: Node, file: FileContext): boolean {
  let depth = 0;
  let isTop = true;
  for (
    let at = file.flow.syntax.parentOf(node);
    at && depth < 8;
    at = file.flow.syntax.parentOf(at), depth++
  ) {
    if (at.type === 'Property') {
      if (HEAD_PROPERTIES.has(file.flow.keyName(at.key, at.computed) ?? '')) return true;
      isTop = false;
    }
    if (at.type !== 'CallExpression') continue;
    const callee = unwrap(at.callee);
    return callee.type === 'Identifier' && HEAD_FUNCTIONS.has(callee.name);
  }
  return isTop && SITE_CONFIG.test(file.source.filename);
}
