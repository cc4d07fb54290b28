import { labelsOf } from '../../data/data-labels.js';
import type { HtmlElement } from '../../languages/html/parse.js';
import type { DataKey } from '../../model/index.js';
import { dataAskedFor, FIELD_ELEMENT, FIXING, mayBeSubmitted } from '../form-field.js';
import { plainTransport } from '../transport.js';
import { transferOf } from '../transfers.js';
import { attributeOf, isWithin, valueOf, withHoles, type MarkupAct, type Page } from './page.js';

const VERB = 'Sends a form to';

/** What the form of an element asks for, and where it sends that. */
export function* formActs(element: HtmlElement, page: Page): Iterable<MarkupAct> {
  if (isControl(element)) {
    const data = dataOfControl(element, page);
    if (data) yield asked(element, data, page);
  }
  switch (element.name) {
    case 'input':
    case 'button':
      yield* submission(element, 'formaction', formOf(element, page), page);
      break;
    case 'form':
      yield* submission(element, 'action', element, page);
      yield* submission(element, 'action-xhr', element, page);
      break;
  }
}

const CONTROL = /^(?:input|textarea|select)$/;

function isControl({ name }: HtmlElement): boolean {
  return CONTROL.test(name) || FIELD_ELEMENT.test(name);
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
    .filter(isControl)
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
    name: read('name') ?? read('formcontrolname'),
    id: read('id'),
    placeholder: read('placeholder'),
    model: modelOf(element, page),
    isFixed: FIXING.some((name) => isSurelySet(element, name)),
  };
  return dataAskedFor(field, page.root.text);
}

/** Attributes by which Angular, AngularJS and Vue bind a field. */
const MODELS = ['[(ngmodel)]', '[ngmodel]', 'ng-model', 'v-model', 'v-model.trim', 'v-model.lazy'];
/** `{{ user.email }}`, `<%= user.email %>`: a member and nothing else. */
const OUTPUT = /^\s*(?:\{\{\{?|<%[=-]|\{%=)\s*([\w$.]+)\s*(?:[|}%].*)?$/s;
const MEMBER = /^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*$/;

/** The names of what a field shows or writes to; of what a template puts in, where it holds that alone. */
function modelOf(element: HtmlElement, { root }: Page): string[] {
  const bound = MODELS.map((name) => attributeOf(element, name)).find((one) => one !== null);
  const value = attributeOf(element, 'value');
  const shown = value ? root.text.slice(value.valueStart, value.valueStart + value.value.length) : '';
  const member = (bound?.value ?? OUTPUT.exec(shown)?.[1] ?? '').trim();
  return MEMBER.test(member) ? member.split(/\??\./) : [];
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
