import { CONSENT_ATTRIBUTE, CONSENT_CLASS, HELD_BACK_TYPE, NO_CONSENT_VALUE } from '../../data/markup.js';
import type { HtmlElement } from '../../languages/html/parse.js';
import { valueOf } from './page.js';

/** Whether a consent manager holds an element back until the visitor agrees. */
export function isHeldBack(element: HtmlElement): boolean {
  const marks = element.attributes.filter(({ name }) => CONSENT_ATTRIBUTE.test(name));
  if (marks.some(({ value }) => NO_CONSENT_VALUE.test(value.trim()))) return false;
  return (
    marks.length > 0 ||
    (element.name === 'script' && HELD_BACK_TYPE.test(valueOf(element, 'type').trim())) ||
    CONSENT_CLASS.test(valueOf(element, 'class'))
  );
}
