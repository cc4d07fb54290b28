import { cssAddresses } from '../../languages/css/references.js';
import type { HtmlElement } from '../../languages/html/parse.js';
import { cssTransfers } from './css.js';
import { linesOf, rangeWithin } from './meta.js';
import { attributeOf, valueOf, type MarkupAct, type Page } from './page.js';

/** What a `style` element or attribute makes the browser ask of other hosts. */
export function* styleActs(element: HtmlElement, page: Page): Iterable<MarkupAct> {
  if (element.name === 'style' && element.content && isCss(element)) {
    const { text, range } = element.content;
    for (const { use, url, start, end } of cssAddresses(text, 'css')) {
      for (const practice of cssTransfers({ use }, page.addressOf(url), page.hosts)) {
        yield { element, practice, range: linesOf(page).range(range[0] + start, range[0] + end) };
      }
    }
  }
  const style = attributeOf(element, 'style');
  if (!style) return;
  for (const { use, url, start, end } of cssAddresses(style.value, 'css')) {
    for (const practice of cssTransfers({ use }, page.addressOf(url), page.hosts)) {
      yield { element, practice, ...rangeWithin(style, start, end, page) };
    }
  }
}

function isCss(element: HtmlElement): boolean {
  return /^(?:text\/css)?$/i.test(valueOf(element, 'type').trim());
}
