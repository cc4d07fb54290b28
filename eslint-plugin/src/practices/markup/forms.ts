import { labelsOf } from '../../data/data-labels.js';
import type { HtmlElement } from '../../languages/html/parse.js';
import type { DataKey } from '../../model/index.js';
import { dataAskedFor, FIXING, mayBeSubmitted } from '../form-field.js';
import { plainTransport } from '../transport.js';
import { transferOf } from '../transfers.js';
import { attributeOf, isWithin, valueOf, withHoles, type MarkupAct, type Page } from './page.js';

const VERB = 'Sends a form to';

/** What the form of an element asks for, and where it sends that. */
export function* formActs(element: HtmlElement, page: Page): Iterable<MarkupAct> {
  switch (element.name) {
    case 'input':
    case 'textarea':
    case 'select': {
      const data = dataOfControl(element, page);
      if (data) yield asked(element, data, page);
      if (element.name === 'input') yield* submission(element, 'formaction', formOf(element, page), page);
      break;
    }
    case 'button':
      yield* submission(element, 'formaction', formOf(element, page), page);
      break;
    case 'form':
      yield* submission(element, 'action', element, page);
      yield* submission(element, 'action-xhr', element, page);
      break;
  }
}

function asked(element: HtmlElement, data: DataKey, page: Page): MarkupAct {
  const what = `Asks for ${labelsOf([data])}`;
  return {
    element,
    practice: {
      kind: 'data-collection',
      what,
      action: 'collect',
      data: [data],
      recipient: null,
      submitted: mayBeSubmitted(page.root.text),
    },
  };
}

function* submission(
  element: HtmlElement,
  attribute: string,
  form: HtmlElement | null,
  page: Page,
): Iterable<MarkupAct> {
  const action = attributeOf(element, attribute);
  if (!action || /^\s*(?:javascript|mailto|tel):/i.test(action.value)) return;
  const url = page.addressOf(action.value);
  const data = form ? dataOfForm(form, page) : [];
  for (const practice of [
    transferOf({ verb: VERB, url, data, side: 'browser' }, page.hosts),
    plainTransport({ url, data, side: 'browser' }, page.hosts),
  ]) {
    if (practice) yield { element, practice, gate: 'user-action' };
  }
}

/** The form that a control belongs to. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-owner */
function formOf(control: HtmlElement, page: Page): HtmlElement | null {
  const named = attributeOf(control, 'form')?.value;
  if (named !== undefined) {
    return page.root.elements.find((one) => one.name === 'form' && valueOf(one, 'id') === named) ?? null;
  }
  for (let at = control.parent; at; at = at.parent) if (at.name === 'form') return at;
  return null;
}

function dataOfForm(form: HtmlElement, page: Page): DataKey[] {
  const id = valueOf(form, 'id');
  const data = page.root.elements
    .filter(({ name }) => name === 'input' || name === 'textarea' || name === 'select')
    .filter((control) => {
      const named = attributeOf(control, 'form')?.value;
      return named === undefined ? isWithin(control, (outer) => outer === form) : id !== '' && named === id;
    })
    .flatMap((control) => dataOfControl(control, page) ?? []);
  return [...new Set(data)];
}

function dataOfControl(element: HtmlElement, page: Page): DataKey | null {
  const read = (name: string): string | undefined => {
    const value = attributeOf(element, name)?.value;
    return value === undefined ? undefined : withHoles(value);
  };
  const field = {
    type: read('type'),
    autocomplete: read('autocomplete'),
    name: read('name'),
    id: read('id'),
    isFixed: FIXING.some((name) => isSurelySet(element, name)),
  };
  return dataAskedFor(field, page.root.text);
}

const WRITTEN = /^(?:|true|readonly|disabled)$/i;

/** Whether an attribute is there whatever a template is given, and no handler of the element takes it away. */
function isSurelySet({ attributes }: HtmlElement, name: string): boolean {
  return (
    attributes.some((one) => one.name === name && WRITTEN.test(one.value)) &&
    !attributes.some(
      (one) => !/^[\w:.@-]+$/.test(one.name) || (one.name !== name && one.value.toLowerCase().includes(name)),
    )
  );
}
