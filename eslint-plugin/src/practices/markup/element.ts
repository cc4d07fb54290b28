import { labelsOf } from '../../data/data-labels.js';
import { FETCHING_RELS } from '../../data/http-clients.js';
import {
  ADDRESS_ATTRIBUTES,
  CONSENT_MARKS,
  HELD_BACK_TYPE,
  META_HEADERS,
  NO_CONSENT_VALUE,
  SCRIPT_TYPE,
  type AddressAttribute,
} from '../../data/markup.js';
import type { Site } from '../../flow/index.js';
import type { DataKey, Side } from '../../model/index.js';
import { dataAskedFor, FIXING, mayBeSubmitted } from '../form-field.js';
import type { HostBook } from '../hosts.js';
import type { PracticeFields } from '../practice-at.js';
import { headerPractices } from '../response-headers.js';
import { transferOf } from '../transfers.js';
import { srcsetUrls } from './page.js';

/** An element of a page, whichever language it is written in. */
export interface Element {
  /** In lower case. */
  name: string;
  /** The text of the file it stands in, which tells whose names and addresses it may be about. */
  around: string;
  /** Null where the element has none of this name (in lower case); without texts where nothing of it is known. */
  attribute(name: string): AttributeValue | null;
  /** Whether an attribute that has no values (in lower case) is there, come what may. */
  isSet(name: string): boolean;
  /** What a field shows or writes to, its names in order; left out where that is not known. */
  model?(): readonly string[];
}

export interface AttributeValue {
  /** What it may be, with a hole for each part that is not known. */
  texts: readonly { text: string; whole: boolean; site: Site }[];
  /** Personal data that flows into it. */
  data: readonly DataKey[];
}

/** What an element does, and the call that decides so where it is not the element itself. */
export type ElementAct = Omit<PracticeFields, 'side'> & { site: Site };

/**
 * Everything an element does by itself: what it fetches, where it sends to, which data it asks for.
 *
 * @param side where what it fetches is asked for
 */
export function* elementActs(
  element: Element,
  hosts: HostBook,
  side: Side = 'browser',
): Iterable<ElementAct> {
  const gate = gateOf(element);
  if (gate === 'data') return;
  for (const { verb, url, data, site, onAction } of addresses(element)) {
    const found = transferOf({ verb, url, data, side }, hosts);
    if (found) yield { ...found, site, gate: gate ?? (onAction ? 'user-action' : null) };
  }
  yield* headersOf(element, hosts);
  const field = fieldOf(element);
  if (field) yield field;
}

/** Whether a consent manager holds the element back; `data` for a script that is never run. */
function gateOf(element: Element): 'consent' | 'data' | null {
  const type = element.name === 'script' ? textOf(element, 'type')?.trim() : undefined;
  if (type && HELD_BACK_TYPE.test(type)) return 'consent';
  for (const mark of CONSENT_MARKS) {
    const value = element.attribute(mark);
    if (value && !value.texts.some(({ text }) => NO_CONSENT_VALUE.test(text.trim()))) return 'consent';
  }
  return type && !SCRIPT_TYPE.test(type) ? 'data' : null;
}

interface Address {
  verb: string;
  url: string;
  data: readonly DataKey[];
  site: Site;
  onAction: boolean;
}

const SCRIPT: readonly AddressAttribute[] = [{ attribute: 'src', verb: 'Loads a script from' }];
const LINK: readonly AddressAttribute[] = [{ attribute: 'href', verb: 'Loads a style sheet from' }];
const SUBMIT = { verb: 'Sends a form to', onAction: true } as const;
/** Components for maps, whose tiles come from an address with places for numbers. */
const TILES: readonly AddressAttribute[] = [{ attribute: 'url', verb: 'Loads a map from' }];

function attributesOf(element: Element): readonly AddressAttribute[] {
  switch (element.name) {
    case 'script':
      return SCRIPT;
    case 'link':
      return FETCHING_RELS.test(textOf(element, 'rel') ?? (element.attribute('rel') ? 'icon' : ''))
        ? LINK
        : [];
    case 'form':
      return [{ attribute: 'action', ...SUBMIT }];
    case 'button':
      return [{ attribute: 'formaction', ...SUBMIT }];
    case 'input':
      return [...ADDRESS_ATTRIBUTES['input']!, { attribute: 'formaction', ...SUBMIT }];
    case 'tile-layer':
      return TILES;
    default:
      return Object.hasOwn(ADDRESS_ATTRIBUTES, element.name) ? ADDRESS_ATTRIBUTES[element.name]! : [];
  }
}

function* addresses(element: Element): Iterable<Address> {
  const seen = new Set<string>();
  for (const { attribute, verb, list, onAction } of attributesOf(element)) {
    const { texts, data } = element.attribute(attribute) ??
      // JSX writes `xlinkHref`.
      element.attribute(attribute.replace(':', '')) ?? { texts: [], data: [] };
    for (const { text, site } of texts) {
      const urls = list === 'srcset' ? srcsetUrls(text) : list === 'spaces' ? text.split(/\s+/) : [text];
      for (const url of urls) {
        // Many sizes of one image are one transfer.
        const host = /^\s*(?:\w+:)?\/\/[^/?#]*/.exec(url)?.[0] ?? url;
        if (seen.has(host)) continue;
        seen.add(host);
        yield { verb: linkVerb(element, url) ?? verb, url, data, site, onAction: onAction === true };
      }
    }
  }
}

/** What is fetched for a link, by what it is to the page. */
function linkVerb(element: Element, url: string): string | null {
  if (element.name !== 'link') return null;
  const rel = textOf(element, 'rel');
  if (rel && /preconnect|dns-prefetch/.test(rel)) return 'Connects to';
  if (rel && /icon/.test(rel)) return 'Loads an image from';
  const as = textOf(element, 'as') ?? '';
  if (as === 'script' || (rel && /modulepreload/.test(rel))) return 'Loads a script from';
  if (as === 'image') return 'Loads an image from';
  return as === 'font' || /font/i.test(url) ? 'Loads fonts from' : 'Loads a style sheet from';
}

/** `<meta httpEquiv="Content-Security-Policy" content="...">` */
function* headersOf(element: Element, hosts: HostBook): Iterable<ElementAct> {
  if (element.name !== 'meta') return;
  const name = (textOf(element, 'http-equiv') ?? textOf(element, 'httpequiv') ?? '').trim().toLowerCase();
  const [content] = element.attribute('content')?.texts ?? [];
  if (!META_HEADERS.has(name) || !content) return;
  for (const { practice } of headerPractices(name, content.text, '<meta>', hosts))
    yield { ...practice, site: content.site };
}

/** `<input type="email" name="email">` */
function fieldOf(element: Element): ElementAct | null {
  if (!/^(?:input|textarea|select)$/.test(element.name)) return null;
  const known = (name: string): string | undefined => textOf(element, name) ?? undefined;
  const field = {
    type: known('type'),
    autocomplete: known('autocomplete'),
    name: known('name')?.split('.').at(-1),
    id: known('id'),
    placeholder: known('placeholder'),
    model: element.model?.(),
    isFixed: FIXING.some((name) => element.isSet(name)),
  };
  const data = dataAskedFor(field, element.around);
  if (!data) return null;
  const what = `Asks for ${labelsOf([data])}`;
  const submitted = mayBeSubmitted(element.around);
  return {
    kind: 'data-collection',
    what,
    action: 'collect',
    data: [data],
    recipient: null,
    submitted,
    site: null,
  };
}

/** The one text that an attribute is, if it is known whole. */
function textOf(element: Element, name: string): string | null {
  const [first, second] = element.attribute(name)?.texts ?? [];
  return first?.whole && !second ? first.text : null;
}
