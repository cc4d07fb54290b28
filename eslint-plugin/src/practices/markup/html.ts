import { LOADING_ELEMENTS } from '../../data/http-clients.js';
import type { HtmlElement, HtmlRoot } from '../../languages/html/parse.js';
import type { Practice } from '../../model/index.js';
import type { PracticeOptions } from '../finder.js';
import { hostBook } from '../hosts.js';
import { inOrder, practiceAt } from '../practice-at.js';
import { transferOf } from '../transfers.js';
import { rangeOfNode } from './range.js';

/** Whether a page of this text can hold a practice in its markup, or a script that does. */
export function mayContainHtmlPractice(text: string): boolean {
  return /<(?:script|img|iframe|link)\b/i.test(text);
}

/** What the markup of a page does; its scripts are not looked into. */
export function findHtmlPractices(page: HtmlRoot, options: PracticeOptions): Practice[] {
  const hosts = hostBook(options.firstPartyHosts);
  return inOrder(
    page.elements.flatMap((element) =>
      addresses(element).flatMap((act) => {
        const found = transferOf(act, hosts);
        return found ? [practiceAt(rangeOfNode(element), { ...found, side: 'browser' })] : [];
      }),
    ),
  );
}

function addresses({ name, attributes }: HtmlElement): Parameters<typeof transferOf>[0][] {
  const known = LOADING_ELEMENTS[name];
  if (!known) return [];
  return attributes
    .filter((attribute) => known.attributes.includes(attribute.name))
    .map(({ value }) => ({ verb: known.verb, url: value, data: [], side: 'browser' }));
}
