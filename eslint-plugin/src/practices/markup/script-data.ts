import type { HtmlContent, HtmlElement } from '../../languages/html/parse.js';
import { transferOf } from '../transfers.js';
import { linesOf } from './meta.js';
import { valueOf, type MarkupAct, type Page } from './page.js';

/** Addresses in a script of another type than JavaScript that the browser asks for. */
export function* scriptDataActs(element: HtmlElement, page: Page): Iterable<MarkupAct> {
  if (element.name !== 'script' || !element.content) return;
  const type = valueOf(element, 'type').trim().toLowerCase();
  if (type === 'speculationrules') {
    yield* toUrls(element, element.content, speculated(element.content), 'Loads content from', page);
  } else if (type === 'application/json' && element.parent?.name === 'amp-analytics') {
    yield* toUrls(element, element.content, ampRequests(element.content), 'Sends data to', page);
  }
}

/** https://developer.mozilla.org/docs/Web/HTML/Element/script/type/speculationrules */
function speculated({ text }: HtmlContent): string[] {
  const rules = jsonOf(text);
  return ['prefetch', 'prerender'].flatMap((kind) =>
    listOf(memberOf(rules, kind)).flatMap((rule) => listOf(memberOf(rule, 'urls')).filter(isString)),
  );
}

/** https://amp.dev/documentation/components/amp-analytics#requests */
function ampRequests({ text }: HtmlContent): string[] {
  const requests = memberOf(jsonOf(text), 'requests');
  return Object.values(typeof requests === 'object' && requests ? requests : {}).flatMap((request) =>
    isString(request) ? [request] : [memberOf(request, 'baseUrl')].filter(isString),
  );
}

/** The modules of an import map that are imported. */
export function mappedModules(
  { text }: HtmlContent,
  specifiers: ReadonlySet<string>,
): { specifier: string; url: string }[] {
  const map = jsonOf(text);
  const imports = memberOf(map, 'imports');
  const entries = Object.entries(typeof imports === 'object' && imports ? imports : {});
  return entries.flatMap(([specifier, url]) => {
    if (!isString(url)) return [];
    const isUsed = specifier.endsWith('/')
      ? [...specifiers].some((one) => one.startsWith(specifier))
      : specifiers.has(specifier);
    return isUsed ? [{ specifier, url }] : [];
  });
}

/** The practices of loading such modules, each where its address stands in the map. */
export function* mappedModuleActs(
  element: HtmlElement,
  specifiers: ReadonlySet<string>,
  page: Page,
): Iterable<MarkupAct> {
  if (!element.content) return;
  const urls = mappedModules(element.content, specifiers).map(({ url }) => url);
  yield* toUrls(element, element.content, urls, 'Loads a script from', page);
}

function* toUrls(
  element: HtmlElement,
  content: HtmlContent,
  urls: readonly string[],
  verb: string,
  page: Page,
): Iterable<MarkupAct> {
  for (const url of urls) {
    const practice = transferOf({ verb, url: page.addressOf(url), data: [], side: 'browser' }, page.hosts);
    if (!practice) continue;
    const at = content.text.indexOf(JSON.stringify(url));
    const start = content.range[0] + at;
    yield at === -1
      ? { element, practice }
      : { element, practice, range: linesOf(page).range(start, start + url.length + 2) };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
