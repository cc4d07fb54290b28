import { HOLE } from '../../flow/index.js';
import type { HtmlAttribute, HtmlElement, HtmlRoot } from '../../languages/html/parse.js';
import type { Gate, SourceRange } from '../../model/index.js';
import { TEMPLATE_HOLE } from '../../text/template-tags.js';
import type { PracticeOptions } from '../finder.js';
import { hostBook, type HostBook } from '../hosts.js';
import type { PracticeFields } from '../practice-at.js';

/** What the finders of markup may ask about a page. */
export interface Page {
  root: HtmlRoot;
  options: PracticeOptions;
  hosts: HostBook;
  /** An address as the browser completes it, what a template puts in being holes. */
  addressOf(url: string): string;
}

/** Something an element does. */
export interface MarkupAct {
  element: HtmlElement;
  practice: Omit<PracticeFields, 'gate' | 'side'>;
  /** Where it stands, if more exactly than in the element. */
  range?: SourceRange;
  gate?: Gate | null;
  /** Whether it is gone when the element is, and nothing else of use with it. */
  removable?: boolean;
}

const HOLES = new RegExp(`${TEMPLATE_HOLE}+`, 'g');

/** Text in which what a template puts in is a hole. */
export function withHoles(text: string): string {
  return text.replace(HOLES, HOLE);
}

export function pageOf(root: HtmlRoot, options: PracticeOptions): Page {
  const base = baseOf(root);
  return {
    root,
    options,
    hosts: hostBook(options),
    addressOf: (url) => completed(asRead(withHoles(url)), base),
  };
}

/** Only the first `<base href>` counts. https://html.spec.whatwg.org/multipage/semantics.html#the-base-element */
function baseOf({ elements }: HtmlRoot): string | null {
  for (const element of elements) {
    const href = element.name === 'base' ? attributeOf(element, 'href') : null;
    if (href) return /^\s*(?:https?:)?\/\//i.test(href.value) ? withHoles(href.value).trim() : null;
  }
  return null;
}

/** As browsers read addresses: without line ends and tabs, backslashes taken for slashes. https://url.spec.whatwg.org/#url-parsing */
function asRead(url: string): string {
  const plain = url.trim().replace(/[\t\r\n]/g, '');
  return plain.replace(/^(?:(?:https?|wss?):)?[\\/]{2}[^?#]*/i, (start) => start.replaceAll('\\', '/'));
}

function completed(url: string, base: string | null): string {
  if (base === null || url === '' || url.startsWith(HOLE) || /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(url))
    return url;
  const origin = /^(?:https?:)?\/\/[^/?#]*/i.exec(base)![0];
  return url.startsWith('/') ? origin + url : `${origin}/${url}`;
}

export function attributeOf({ attributes }: HtmlElement, name: string): HtmlAttribute | null {
  return attributes.find((attribute) => attribute.name === name) ?? null;
}

/** The value of an attribute; empty where it is not there. */
export function valueOf(element: HtmlElement, name: string): string {
  return attributeOf(element, name)?.value ?? '';
}

export function isWithin({ parent }: HtmlElement, test: (element: HtmlElement) => boolean): boolean {
  for (let at = parent; at; at = at.parent) if (test(at)) return true;
  return false;
}

/** The addresses of a `srcset`. https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
export function srcsetUrls(value: string): string[] {
  return [...value.matchAll(/\s*(?:,\s*)*([^\s,]\S*[^\s,]|[^\s,])(?:\s+[^,]*)?/g)].map(([, url]) => url!);
}
