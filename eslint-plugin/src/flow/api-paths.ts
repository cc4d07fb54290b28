import { API_TYPES } from '../data/api-types.js';

/** The object that holds the platform's globals: `window`, `globalThis`, `self` ... */
export const GLOBAL = 'global:';

const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'global', 'top', 'parent', 'frames']);
const MAX_PATH = 160;

const aliases: ReadonlyMap<string, string> = new Map(
  API_TYPES.flatMap(({ type, is }) => is.map((path) => [path, type] as const)),
);

/** The path of a platform global. */
export function globalPath(name: string): string {
  return GLOBAL_OBJECTS.has(name) ? GLOBAL : canonical(GLOBAL + name);
}

/** The path of a module, without what says the same in other words (`node:fs`, Deno's `npm:x@1`). */
export function modulePath(address: string): string {
  const specifier = packageAt(address) ?? address;
  let name = specifier.replace(/^(?:node|npm|jsr):\/?/, '');
  if (/^(?:npm|jsr):/.test(specifier)) name = name.replace(/(?<=.)@[^/]*/, '');
  name = name.replace(/^((?:@[^/]+\/)?[^/@.][^/]*\/.+)\.[cm]?js$/, '$1');
  return canonical(`npm:${name}`);
}

/** Hosts that serve packages as modules, up to the name of the package. */
const PACKAGE_HOST =
  /^https?:\/\/(?:esm\.sh|cdn\.skypack\.dev|unpkg\.com|esm\.run|cdn\.jsdelivr\.net\/npm|jspm\.dev|ga\.jspm\.io\/npm:)\/?((?:@[^/@?]+\/)?[^/@?]+)/;

/** The package that a module's address stands for, as `npm:` specifier; null for other addresses. */
function packageAt(address: string): string | null {
  if (!address.startsWith('http')) return null;
  const name = PACKAGE_HOST.exec(address)?.[1];
  if (name !== undefined) return `npm:${name}`;
  const [, part] = /^https:\/\/deno\.land\/std(?:@[^/]*)?\/(.+?)(?:\/mod)?\.[jt]s$/.exec(address) ?? [];
  if (part !== undefined) return `jsr:@std/${part}`;
  return /^https:\/\/deno\.land\/x\/oak(?:@[^/]*)?\//.test(address) ? 'jsr:@oak/oak' : null;
}

/** The path of a member of what `path` names; the default export of a module is the module. */
export function memberPath(path: string, name: string): string {
  const linked = pageLinkedBy(name);
  if (linked !== null && !path.startsWith('npm:')) return linked;
  if (path === GLOBAL) return /^\d+$/.test(name) ? GLOBAL : globalPath(name);
  if (name === 'default' && /^(?:npm:[^(]*|<\w+>)$/.test(path)) return path;
  if (name === 'defaultView' && path === 'global:document') return GLOBAL;
  return canonical(`${path}.${name}`);
}

const PAGE_LINKS = new Map([
  ['ownerDocument', 'global:document'],
  ['contentDocument', 'global:document'],
  ['contentWindow', GLOBAL],
]);

/** What of a page a member of this name leads to, whichever node of the page it is of; null for other names. */
export function pageLinkedBy(name: string): string | null {
  return PAGE_LINKS.get(name) ?? null;
}

/** Whether it is what one handler hands to the next: what is read of it is found there, neither wraps the other. */
export function isHandedOn(path: string): boolean {
  return /^<\w+\.(?:Request|Context|Event|Args)>$/.test(path);
}

/** The path of what calling (or constructing) `path` gives. */
export function callPath(path: string): string {
  if (path.endsWith('.bind')) return path.slice(0, -'.bind'.length);
  return canonical(`${path}()`);
}

function canonical(path: string): string {
  if (path.length > MAX_PATH) return `${path.slice(0, MAX_PATH)}…`;
  return aliases.get(path) ?? path;
}
