import { META_HEADERS } from '../../data/markup.js';
import type { HtmlAttribute, HtmlElement } from '../../languages/html/parse.js';
import { LineIndex } from '../../text/line-index.js';
import { headerPractices } from '../response-headers.js';
import { transferOf } from '../transfers.js';
import { attributeOf, valueOf, withHoles, type MarkupAct, type Page } from './page.js';

/** What a `<meta http-equiv>` does. */
export function* metaActs(element: HtmlElement, page: Page): Iterable<MarkupAct> {
  const name = valueOf(element, 'http-equiv').trim().toLowerCase();
  const content = attributeOf(element, 'content');
  if (element.name !== 'meta' || !content) return;
  if (name === 'refresh') yield* refresh(element, content, page);
  if (!META_HEADERS.has(name)) return;
  const value = withHoles(content.value);
  for (const { practice, start, end } of headerPractices(name, value, '<meta>', page.hosts)) {
    yield {
      element,
      practice,
      removable: name === 'set-cookie',
      ...(name !== 'set-cookie' && rangeWithin(content, start, end, page)),
    };
  }
}

/** Leads the visitor to another page, as a link does: worth a line of the inventory, no verdict. */
function* refresh(element: HtmlElement, { value }: HtmlAttribute, page: Page): Iterable<MarkupAct> {
  const url = /^\s*[\d.]*\s*[;,]?\s*(?:url\s*=)?\s*["']?([^"']+)/i.exec(value)?.[1];
  const practice =
    url &&
    transferOf({ verb: 'Leads on to', url: page.addressOf(url), data: [], side: 'browser' }, page.hosts);
  if (practice) yield { element, practice: { ...practice, kind: 'third-parties', judged: false } };
}

/** The place of a part of an attribute's value, where that can be told. */
export function rangeWithin(
  { plain, value, valueStart }: HtmlAttribute,
  start: number,
  end: number,
  page: Page,
): Pick<MarkupAct, 'range'> {
  // Holes are shorter than what a template puts in.
  if (!plain || withHoles(value) !== value) return {};
  return { range: linesOf(page).range(valueStart + start, valueStart + end) };
}

const indexes = new WeakMap<Page, LineIndex>();

export function linesOf(page: Page): LineIndex {
  let index = indexes.get(page);
  if (!index) indexes.set(page, (index = new LineIndex(page.root.text)));
  return index;
}
