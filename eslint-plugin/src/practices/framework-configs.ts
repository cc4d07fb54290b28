import {
  CONFIG_PLACES,
  CONFIG_WORDS,
  NUXT_SCRIPTS,
  type ConfigPlace,
  type ConfigUse,
} from '../data/framework-configs.js';
import { unwrap, type Node, type NodeOf } from '../flow/index.js';
import type { Draft, FileContext, Finder, KnownCall } from './finder.js';
import { optionOf } from './arguments.js';
import { itemsOf, objectElement } from './markup/objects.js';
import { purposesOf, recipientOfSdk, sdkOfModule, topicOf } from './sdk.js';
import { transfer } from './transfers.js';

type Property = NodeOf<'Property'>;

const CONFIG_FILE =
  /(?:^|[\\/])(?:(?:nuxt|docusaurus|next|astro)\.config|gatsby-(?:config|browser|ssr)|\.vitepress[\\/](?:[\w-]+[\\/])?(?:config|index|shared))\.[cm]?[jt]s$/;

/** What the config of a framework adds to every page of a site. */
function* config(_program: Node, file: FileContext): Iterable<Draft> {
  const name = CONFIG_FILE.exec(file.source.filename)?.[0];
  if (name === undefined) return;
  const base = name.replace(/^.*[\\/]/, '').replace(/\.[cm]?[jt]s$/, '');
  const places = CONFIG_PLACES.filter((place) => place.file.test(base));
  for (const property of file.flow.syntax.nodesOf('Property')) {
    const path = pathOf(property, file);
    const place = places.find((one) => endsWith(path, one));
    if (place) yield* used(property, place.use, file);
    // What a rewrite leads to is asked by the site's server, on behalf of its visitors.
    else if (base === 'next.config' && path.at(-1) === 'destination') yield* rewrite(property, file);
  }
}

/** Names of the options, from the outermost on, within which one stands; arrays count for nothing. */
function pathOf(property: Property, { flow }: FileContext): string[] {
  const path: string[] = [];
  for (let at: Node | undefined = property; at; at = flow.syntax.parentOf(at)) {
    if (at.type === 'Property') path.unshift(flow.keyName(at.key, at.computed) ?? '*');
    else if (at.type === 'VariableDeclarator') path.unshift(at.id.type === 'Identifier' ? at.id.name : '*');
    else if (at.type === 'BlockStatement') break;
  }
  return path;
}

/** A list of names, or of objects, ends with the option that holds it; options within it do not count. */
function endsWith(path: readonly string[], { path: wanted, use }: ConfigPlace): boolean {
  const start = path.length - wanted.length;
  if (start < 0 || !wanted.every((name, i) => path[start + i] === name)) return false;
  return use.is === 'service' || start <= 1;
}

function* used(property: Property, use: ConfigUse, file: FileContext): Iterable<Draft> {
  const value = unwrap(property.value);
  if (value.type === 'Literal' ? !value.value : value.type === 'Identifier' && value.name === 'undefined')
    return;
  if (use.is === 'service') {
    const url = { text: use.url, whole: true, site: null };
    yield* transfer({ node: property, verb: use.verb, url, data: [], side: 'browser' }, file);
  } else {
    for (const item of itemsOf(value, file.flow)) {
      if (use.is === 'packages') yield* namedPackage(item, file);
      else yield* tag(item, file);
    }
  }
}

/** `'name'`, `['name', options]` or `{ resolve: 'name', options }` */
function* namedPackage(item: Node, file: FileContext): Iterable<Draft> {
  const node = unwrap(item);
  const named =
    node.type === 'ArrayExpression'
      ? node.elements[0]
      : node.type === 'ObjectExpression'
        ? optionOf(node, ['resolve'], file.flow)
        : node;
  const name = named ? file.flow.text(named) : null;
  const found = name === null ? null : sdkOfModule(name);
  if (!found || found.sdk.quietImport) return;
  const { sdk } = found;
  const kind = topicOf(sdk.category);
  yield {
    kind,
    node: item,
    what: `Loads ${sdk.label} (${found.name})`,
    action: kind === 'payments' ? 'pay' : 'share',
    data: ['user.device.ip_address', 'http.user_agent'],
    recipient: recipientOfSdk(sdk),
    purposes: purposesOf(sdk.category),
    side: 'browser',
  };
}

/** `['script', { src }]`, `{ tagName: 'script', attributes: { src } }` or `{ tag: 'script', attrs: { src } }` */
function* tag(item: Node, file: FileContext): Iterable<Draft> {
  const node = unwrap(item);
  const [name, attributes] =
    node.type === 'ArrayExpression'
      ? node.elements
      : [
          optionOf(node, ['tagName'], file.flow) ?? optionOf(node, ['tag'], file.flow),
          optionOf(node, ['attributes'], file.flow) ?? optionOf(node, ['attrs'], file.flow),
        ];
  const text = name ? file.flow.text(name) : null;
  if (text && attributes) yield* objectElement(text, attributes, item, file);
}

function* rewrite(property: Property, file: FileContext): Iterable<Draft> {
  for (const url of file.flow.texts(property.value)) {
    yield* transfer({ node: property, verb: 'Passes requests on to', url, data: [], side: 'server' }, file);
  }
}

/** `useScriptGoogleAnalytics({ id })`: the composables of @nuxt/scripts, which Nuxt imports by itself. */
const SCRIPT_CALLS = Object.entries(NUXT_SCRIPTS).flatMap(([key, url]) => {
  const name = `useScript${key[0]!.toUpperCase()}${key
    .slice(1)
    .replace(/^outube/, 'ouTube')
    .replace(/^osthog/, 'ostHog')}()`;
  return [`global:${name}`, `npm:#imports.${name}`, `npm:#nuxt-scripts.${name}`].map(
    (path) => [path, url] as const,
  );
});

/** Configs of frameworks, and the composables that do the same where they are called. */
export const frameworkConfigs: Finder = {
  calls: new Map([
    ...SCRIPT_CALLS.map(
      ([path, text]) =>
        [
          path,
          ({ node }: KnownCall, file: FileContext) =>
            transfer(
              {
                node,
                verb: 'Loads a script from',
                url: { text, whole: true, site: null },
                data: [],
                side: 'browser',
              },
              file,
            ),
        ] as const,
    ),
  ]),
  nodes: { Program: config },
  triggers: [{ words: [CONFIG_WORDS] }],
};
