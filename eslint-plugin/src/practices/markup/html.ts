import type { HtmlElement, HtmlRoot } from '../../languages/html/parse.js';
import type { Practice } from '../../model/index.js';
import type { PracticeOptions } from '../finder.js';
import { hostBook } from '../hosts.js';
import { inOrder, practiceAt } from '../practice-at.js';
import { elementActs, type Element } from './element.js';
import { rangeOfNode } from './range.js';

/** Whether a page of this text can hold a practice in its markup, or a script that does. */
export function mayContainHtmlPractice(text: string): boolean {
  return /<(?:script|img|image|iframe|embed|object|link|video|audio|source|track|form|input|button|textarea|select)\b|\bping\s*=/i.test(
    text,
  );
}

/** What the markup of a page does; its scripts are not looked into. */
export function findHtmlPractices(page: HtmlRoot, options: PracticeOptions, text = ''): Practice[] {
  const hosts = hostBook(options.firstPartyHosts);
  return inOrder(
    page.elements.flatMap((element) =>
      [...elementActs(viewOf(element, text), hosts)].map((act) =>
        practiceAt(rangeOfNode(element), { ...act, side: 'browser' }),
      ),
    ),
  );
}

function viewOf({ name, attributes }: HtmlElement, around: string): Element {
  return {
    name,
    around,
    attribute(wanted) {
      const found = attributes.find((attribute) => attribute.name === wanted);
      return found ? { texts: [{ text: found.value, whole: true, site: null }], data: [] } : null;
    },
  };
}
