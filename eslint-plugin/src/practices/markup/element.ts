import { FIELD_TYPES, PERSONAL_FIELDS } from '../../data/collection.js';
import { labelsOf } from '../../data/data-labels.js';
import { FETCHING_RELS, LOADING_ELEMENTS } from '../../data/http-clients.js';
import { dataOfName, dataOfPersonField } from '../../data/personal-data.js';
import type { Site } from '../../flow/index.js';
import type { DataKey } from '../../model/index.js';
import type { HostBook } from '../hosts.js';
import type { PracticeFields } from '../practice-at.js';
import { transferOf } from '../transfers.js';

/** An element of a page, whichever language it is written in. */
export interface Element {
  /** In lower case. */
  name: string;
  /** The text of the file it stands in, which tells whose names and addresses it may be about. */
  around: string;
  /** Null where the element has none of this name (in lower case); without texts where nothing of it is known. */
  attribute(name: string): AttributeValue | null;
}

export interface AttributeValue {
  /** What it may be, with a hole for each part that is not known. */
  texts: readonly { text: string; whole: boolean; site: Site }[];
  /** Personal data that flows into it. */
  data: readonly DataKey[];
}

/** What an element does, and the call that decides so where it is not the element itself. */
export type ElementAct = Omit<PracticeFields, 'side'> & { site: Site };

const BROWSER = 'browser';
/** https://html.spec.whatwg.org/multipage/scripting.html#attr-script-type: other types are data. */
const SCRIPT_TYPE =
  /^\s*(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script\d?(?:\.\d)?|text\/(?:babel|partytown|jsx))\s*(?:;|$)/i;
/** How consent managers hold a script back until they give it its type. */
const HELD_BACK = /^\s*(?:text\/plain|javascript\/blocked|text\/x-never)\s*$/i;

/** Everything an element does by itself: what it fetches, where it sends to, which data it asks for. */
export function* elementActs(element: Element, hosts: HostBook): Iterable<ElementAct> {
  const gate = gateOf(element);
  if (gate === 'data') return;
  for (const { verb, url, data, site } of [...addresses(element), ...pings(element)]) {
    const found = transferOf({ verb, url, data, side: BROWSER }, hosts);
    if (found) yield { ...found, site, ...(gate && { gate }) };
  }
  const field = fieldOf(element);
  if (field) yield field;
}

/** Whether a script waits for consent; `data` for one that is never run. */
function gateOf(element: Element): 'consent' | 'data' | null {
  if (element.name !== 'script') return null;
  const type = textOf(element, 'type');
  if (type === null || SCRIPT_TYPE.test(type)) return null;
  return HELD_BACK.test(type) ? 'consent' : 'data';
}

interface Address {
  verb: string;
  url: string;
  data: readonly DataKey[];
  site: Site;
}

function* addresses(element: Element): Iterable<Address> {
  const known = LOADING_ELEMENTS[element.name];
  if (!known) return;
  const rel = element.name === 'link' ? textOf(element, 'rel') : null;
  if (element.name === 'link' && !element.attribute('rel')) return;
  if (rel !== null && !FETCHING_RELS.test(rel)) return;
  const seen = new Set<string>();
  for (const name of new Set(known.attributes.map((one) => one.toLowerCase()))) {
    const { texts, data } = element.attribute(name) ?? { texts: [], data: [] };
    for (const { text, site } of texts) {
      for (const url of name.endsWith('srcset') ? candidatesIn(text) : [text]) {
        // Many sizes of one image are one transfer.
        const host = /^\s*(?:\w+:)?\/\/[^/?#]*/.exec(url)?.[0] ?? url;
        if (seen.has(host)) continue;
        seen.add(host);
        yield { verb: linkVerb(element, rel, url) ?? verbOf(element, name) ?? known.verb, url, data, site };
      }
    }
  }
}

/** `a.png 1x, b.png 2x` */
function candidatesIn(srcset: string): string[] {
  return srcset.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

function verbOf({ name }: Element, attribute: string): string | null {
  if (attribute === 'formaction') return 'Sends a form to';
  return attribute === 'poster' && name === 'video' ? 'Loads an image from' : null;
}

/** What is fetched for a link, by what it is to the page. */
export function linkVerb({ name, attribute }: Element, rel: string | null, url: string): string | null {
  if (name !== 'link') return null;
  if (rel && /preconnect|dns-prefetch/.test(rel)) return 'Connects to';
  if (rel && /icon/.test(rel)) return 'Loads an image from';
  const as = attribute('as')?.texts[0]?.text ?? '';
  if (as === 'script' || (rel && /modulepreload/.test(rel))) return 'Loads a script from';
  if (as === 'image') return 'Loads an image from';
  return as === 'font' || /font/i.test(url) ? 'Loads fonts from' : 'Loads a style sheet from';
}

/** `<a ping>`: https://html.spec.whatwg.org/multipage/links.html#ping */
function* pings(element: Element): Iterable<Address> {
  if (element.name !== 'a' && element.name !== 'area') return;
  const { texts, data } = element.attribute('ping') ?? { texts: [], data: [] };
  for (const { text, site } of texts) {
    for (const url of text.split(/\s+/)) yield { verb: 'Sends a ping to', url, data, site };
  }
}

/** `<input type="email" name="email">` */
function fieldOf(element: Element): ElementAct | null {
  if (!/^(?:input|textarea|select)$/.test(element.name)) return null;
  const type = textOf(element, 'type') ?? '';
  if (NO_ENTRY.test(type)) return null;
  const name = (textOf(element, 'name') ?? textOf(element, 'id') ?? '').split('.').at(-1)!;
  const data =
    FIELD_TYPES[type] ??
    FIELD_TYPES[(textOf(element, 'autocomplete') ?? '').split(/\s+/).at(-1) ?? ''] ??
    dataOfField(name, element.around);
  if (!data) return null;
  const what = `Asks for ${labelsOf([data])}`;
  return { kind: 'data-collection', what, action: 'collect', data: [data], recipient: null, site: null };
}

/** Types of fields in which nobody enters such data. */
const NO_ENTRY = /^(?:hidden|checkbox|radio|search|submit|button|image|reset|file|range|color)$/i;
/** Words without which a field called `name` or `city` may be that of a thing. */
const PEOPLE = /mail|phone|sign.?up|regist|checkout|customer|visitor|contact|member|patient|guest|password/i;

/**
 * What a form's field of this name holds.
 *
 * @param around the text of its file
 */
export function dataOfField(name: string, around: string): DataKey | null {
  const known = dataOfName(name);
  if (known !== null || !PERSONAL_FIELDS.has(name)) return known;
  return PEOPLE.test(around) ? dataOfPersonField(name) : null;
}

/** The one text that an attribute is, if it is known whole. */
function textOf(element: Element, name: string): string | null {
  const [first, second] = element.attribute(name)?.texts ?? [];
  return first?.whole && !second ? first.text : null;
}
