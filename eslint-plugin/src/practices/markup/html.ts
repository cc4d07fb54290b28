import { parseHtml, type HtmlElement, type HtmlRoot } from '../../languages/html/parse.js';
import type { Practice, Suggestion } from '../../model/index.js';
import type { PracticeOptions } from '../finder.js';
import { inOrder, practiceAt } from '../practice-at.js';
import { encrypted, selfHosted, wholeLines } from '../suggestions.js';
import { addressActs } from './addresses.js';
import { isHeldBack } from './consent.js';
import { formActs } from './forms.js';
import { metaActs } from './meta.js';
import { attributeOf, pageOf, valueOf, type MarkupAct, type Page } from './page.js';
import { rangeOfNode } from './range.js';
import { mappedModuleActs, scriptDataActs } from './script-data.js';
import { styleActs } from './styles.js';

/** What a page has, beside words and plain links: an address of a host, a script, a form, or a header. */
const ANYTHING =
  /\/\/|\\\/|&#|<(?:script|input|textarea|select|amp-)|http-equiv|\son[a-z]+\s*=|javascript:|\\[\da-f]/i;

/** Whether a page of this text can hold a practice in its markup, or a script that does. */
export function mayContainHtmlPractice(text: string): boolean {
  return ANYTHING.test(text);
}

/** The same in Pug, whose elements have no brackets. */
const ANYTHING_IN_PUG =
  /\/\/|\\\/|\b(?:script|input|textarea|select)\b|http-equiv|\bon[a-z]+["']?\s*!?=|javascript:|\\[\da-f]/i;

/** The same of a Pug template. */
export function mayContainPugPractice(text: string): boolean {
  return ANYTHING_IN_PUG.test(text);
}

/** Elements that are there for what they load and for nothing else. */
const REMOVABLE = /^(?:script|img|image|iframe|embed|object|link|meta|video|audio|source|track|amp-.+)$/;

/** Pages in `srcdoc` may hold pages again. */
const MAX_DEPTH = 3;

const FINDERS = [addressActs, formActs, metaActs, styleActs, scriptDataActs];

/**
 * What the markup of a page does. Scripts of the page are looked into elsewhere.
 *
 * @param imported what the page's modules import, for its import map
 */
export function findHtmlPractices(
  root: HtmlRoot,
  options: PracticeOptions,
  imported: ReadonlySet<string> = new Set(),
): Practice[] {
  return inOrder(practicesOf(pageOf(root, options), imported, 0));
}

function practicesOf(page: Page, imported: ReadonlySet<string>, depth: number): Practice[] {
  return page.root.elements.flatMap((element) => {
    const acts = FINDERS.flatMap((find) => [...find(element, page)]);
    if (/^importmap$/i.test(valueOf(element, 'type')))
      acts.push(...mappedModuleActs(element, imported, page));
    return [...acts.map((act) => practiceOf(act, page)), ...embedded(element, page, depth)];
  });
}

/** A page that stands in `srcdoc`: what it does is done where the frame stands. */
function embedded(element: HtmlElement, page: Page, depth: number): Practice[] {
  const srcdoc = element.name === 'iframe' ? attributeOf(element, 'srcdoc') : null;
  if (!srcdoc || depth >= MAX_DEPTH) return [];
  const inner = { ...pageOf(parseHtml(srcdoc.value).root, page.options), hosts: page.hosts };
  return practicesOf(inner, new Set(), depth + 1).map(({ suggestions: _, ...practice }) => ({
    ...practice,
    ...rangeOfNode(element),
  }));
}

function practiceOf({ element, practice: fields, range, gate, removable }: MarkupAct, page: Page): Practice {
  const practice = practiceAt(range ?? rangeOfNode(element), {
    ...fields,
    side: 'browser',
    gate: isHeldBack(element) ? 'consent' : (gate ?? null),
  });
  const { text } = page.root;
  const suggestions = [
    encrypted(practice, element.range, text),
    selfHosted(practice, element.range, text),
    removable && !element.isPartOfLine && REMOVABLE.test(element.name) ? removed(element, text) : null,
  ].filter((suggestion) => suggestion !== null);
  return suggestions.length === 0 ? practice : { ...practice, suggestions };
}

function removed({ range: [start], end }: HtmlElement, text: string): Suggestion {
  return { text: 'Remove the element.', edits: [{ ...wholeLines([start, end], text), text: '' }] };
}
