import { unwrap, type Node, type NodeOf } from '../flow/index.js';
import { optionOf } from './arguments.js';
import { allowedSources, directiveTexts, sourcesIn } from './content-security.js';
import { lifeOfText, withLife } from './cookie-life.js';
import type { Draft, FileContext, Finder } from './finder.js';
import { headerPractices } from './response-headers.js';
import { transfer } from './transfers.js';

type Property = NodeOf<'Property'>;

const FRAMEWORK_CONFIG = /(?:^|[\\/])(next|nuxt|svelte|astro|nitro|vite|gatsby)[.-]config\.[cm]?[jt]s$/;

/**
 * Where a framework's config holds the directives of a security policy, each with its sources.
 * https://svelte.dev/docs/kit/configuration#csp, https://nuxt-security.vercel.app/headers/csp
 */
const DIRECTIVES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  svelte: [
    ['csp', 'directives'],
    ['csp', 'reportOnly'],
  ],
  nuxt: [['headers', 'contentSecurityPolicy']],
};

/** Headers and security policies in the configs of frameworks. */
function* property(node: Property, file: FileContext): Iterable<Draft> {
  const framework = FRAMEWORK_CONFIG.exec(file.source.filename)?.[1];
  if (framework === undefined) return;
  const path = namesAround(node, file);
  const name = path.at(-1)!;
  if (name.toLowerCase() === 'set-cookie') yield* cookies(node, node.value, framework, file);
  else if (name === 'key' && textOf(node.value, file)?.toLowerCase() === 'set-cookie') {
    const object = file.flow.syntax.parentOf(node);
    const value = object && optionOf(object, ['value'], file.flow);
    if (value) yield* cookies(value, value, framework, file);
  } else if (DIRECTIVES[framework]?.some((wanted) => endsWith(path, wanted))) {
    yield* allowedSources(node, directiveTexts(node.value, file), file);
  } else if (framework === 'astro' && path.includes('csp')) yield* astroPolicy(node, path, file);
  else if (name === 'proxy' && path.includes('routeRules')) yield* proxy(node, file);
}

/** `directives: ["img-src 'self' https://a.example"]`, `scriptDirective: { resources: [...] }`. https://docs.astro.build/en/reference/configuration-reference/#securitycsp */
function* astroPolicy(node: Property, path: readonly string[], file: FileContext): Iterable<Draft> {
  if (path.at(-1) === 'directives') {
    yield* allowedSources(node, sourcesIn(node.value, file), file);
    return;
  }
  const directive = /^(script|style)Directive$/.exec(path.at(-2) ?? '')?.[1];
  if (!directive || path.at(-1) !== 'resources') return;
  yield* allowedSources(node, [`${directive}-src ${sourcesIn(node.value, file).join(' ')}`], file);
}

function* cookies(node: Node, content: Node, framework: string, file: FileContext): Iterable<Draft> {
  const value = unwrap(content);
  const items = value.type === 'ArrayExpression' ? value.elements.flatMap((item) => item ?? []) : [value];
  for (const item of items) {
    for (const { text } of file.flow.texts(item).slice(0, 1)) {
      for (const { practice } of headerPractices('set-cookie', text, `${framework} config`, file.hosts)) {
        const { retention: _, ...cookie } = practice;
        yield* withLife({ ...cookie, node: items.length > 1 ? item : node }, lifeOfText(item, file.flow));
      }
    }
  }
}

/** `routeRules: { '/ph/**': { proxy: 'https://eu.i.posthog.com/**' } }`. https://nitro.build/config#routerules */
function* proxy(node: Property, file: FileContext): Iterable<Draft> {
  const target = optionOf(node.value, ['to'], file.flow) ?? node.value;
  for (const url of file.flow.texts(target)) {
    yield* transfer({ node, verb: 'Passes requests on to', url, data: [], side: 'server' }, file);
  }
}

function textOf(node: Node, file: FileContext): string | null {
  return node.type === 'Literal' || node.type === 'TemplateLiteral' ? file.flow.text(node) : null;
}

/** Names of the options, from the outermost on, within which one stands, and its own. */
function namesAround(node: Property, { flow }: FileContext): string[] {
  const path: string[] = [];
  for (let at: Node | undefined = node; at; at = flow.syntax.parentOf(at)) {
    if (at.type === 'Property') path.unshift(flow.keyName(at.key, at.computed) ?? '*');
  }
  return path;
}

function endsWith(path: readonly string[], wanted: readonly string[]): boolean {
  const start = path.length - wanted.length;
  return start >= 0 && wanted.every((name, i) => path[start + i] === name);
}

/** What the configs of frameworks let browsers load, set and send along, in headers. */
export const configHeaders: Finder = {
  nodes: { Property: property },
  triggers: [{ words: [/set-cookie|\bcsp\b|contentSecurityPolicy|\brouteRules\b/i] }],
};
