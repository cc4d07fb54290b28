import {
  ADDRESS_ATTRIBUTES,
  AMP_ADS,
  AMP_ANALYTICS,
  AMP_EMBEDS,
  HELD_BACK_ADDRESS,
  LAZY_ATTRIBUTES,
  LAZY_CLASS,
  REQUEST_ATTRIBUTES,
  SCRIPT_TYPE,
  type AddressAttribute,
} from '../../data/markup.js';
import { FETCHING_RELS } from '../../data/http-clients.js';
import type { HtmlAttribute, HtmlElement } from '../../languages/html/parse.js';
import { plainTransport } from '../transport.js';
import { transferOf } from '../transfers.js';
import { isHeldBack } from './consent.js';
import { attributeOf, isWithin, srcsetUrls, valueOf, type MarkupAct, type Page } from './page.js';

/** An address that an element makes the browser ask for. */
interface Address {
  verb: string;
  url: string;
  onAction: boolean;
}

/** What an element makes the browser ask of other hosts. */
export function* addressActs(element: HtmlElement, page: Page): Iterable<MarkupAct> {
  const seen = new Set<string>();
  for (const { verb, url, onAction } of addresses(element)) {
    const address = page.addressOf(url);
    for (const practice of [
      transferOf({ verb, url: address, data: [], side: 'browser' }, page.hosts),
      plainTransport({ url: address, data: [], side: 'browser' }, page.hosts),
    ]) {
      const key = `${practice?.kind} ${practice?.recipient?.host}`;
      if (!practice || seen.has(key)) continue;
      seen.add(key);
      yield {
        element,
        practice: isInert(element) ? { ...practice, judged: false } : practice,
        gate: onAction ? 'user-action' : null,
        removable: !onAction,
      };
    }
  }
}

/** What stands in a `template` is not asked for before a script puts it into the page. */
function isInert(element: HtmlElement): boolean {
  return isWithin(element, (outer) => outer.name === 'template' && !attributeOf(outer, 'shadowrootmode'));
}

function* addresses(element: HtmlElement): Iterable<Address> {
  const { name, attributes } = element;
  switch (name) {
    case 'script':
      yield* scriptAddresses(element);
      break;
    case 'link':
      yield* linkAddresses(element);
      break;
    case 'input':
      if (/^image$/i.test(valueOf(element, 'type'))) yield* plainAddresses(element);
      break;
    case 'source':
      yield* sourceAddresses(element);
      break;
    case 'img':
    case 'amp-pixel':
      yield* isPixel(element)
        ? mapped(plainAddresses(element), 'Loads a tracking pixel from')
        : plainAddresses(element);
      break;
    default:
      yield* plainAddresses(element);
      yield* ampAddresses(element);
  }
  for (const attribute of attributes) {
    if (!REQUEST_ATTRIBUTES.has(attribute.name)) continue;
    const onAction = !/\b(?:load|revealed|intersect|every)\b/.test(valueOf(element, 'hx-trigger'));
    yield { verb: 'Sends a request to', url: attribute.value, onAction };
  }
}

function* mapped(found: Iterable<Address>, verb: string): Iterable<Address> {
  for (const address of found) yield { ...address, verb };
}

/** Nothing that a visitor could see. */
function isPixel(element: HtmlElement): boolean {
  return ['width', 'height'].every((name) => /^\s*[01](?:px)?\s*$/.test(valueOf(element, name)));
}

function* plainAddresses(element: HtmlElement): Iterable<Address> {
  const known = Object.hasOwn(ADDRESS_ATTRIBUTES, element.name) ? ADDRESS_ATTRIBUTES[element.name]! : [];
  const isLate = isHeldBack(element) || LAZY_CLASS.test(valueOf(element, 'class'));
  for (const attribute of element.attributes) {
    const name = (isLate && LAZY_ATTRIBUTES[attribute.name]) || attribute.name;
    const isHidden = isHeldBack(element) && HELD_BACK_ADDRESS.has(attribute.name);
    const entry = known.find((one) => one.attribute === (isHidden ? 'src' : name));
    if (entry) yield* listed(attribute, entry);
  }
}

function listed({ value }: HtmlAttribute, { verb, list, onAction }: AddressAttribute): Address[] {
  const urls = list === 'srcset' ? srcsetUrls(value) : list === 'spaces' ? value.split(/\s+/) : [value];
  return urls.map((url) => ({ verb, url, onAction: onAction === true }));
}

function* scriptAddresses(element: HtmlElement): Iterable<Address> {
  const held = isHeldBack(element);
  if (!held && !SCRIPT_TYPE.test(valueOf(element, 'type').trim())) return;
  for (const { name, value } of element.attributes) {
    const isAddress =
      name === 'src' || /^(?:xlink:)?href$/.test(name) || (held && HELD_BACK_ADDRESS.has(name));
    if (isAddress) yield { verb: 'Loads a script from', url: value, onAction: false };
  }
}

/** https://html.spec.whatwg.org/multipage/links.html#linkTypes */
function* linkAddresses(element: HtmlElement): Iterable<Address> {
  const rel = valueOf(element, 'rel').toLowerCase();
  if (!FETCHING_RELS.test(rel) || attributeOf(element, 'disabled')) return;
  const as = valueOf(element, 'as').toLowerCase();
  for (const { name, value } of element.attributes) {
    if (name === 'href') yield { verb: linkVerb(rel, as, value), url: value, onAction: false };
    if (name !== 'imagesrcset') continue;
    for (const url of srcsetUrls(value)) yield { verb: 'Loads an image from', url, onAction: false };
  }
}

function linkVerb(rel: string, as: string, url: string): string {
  if (/preconnect|dns-prefetch/.test(rel)) return 'Connects to';
  if (/icon/.test(rel) || as === 'image') return 'Loads an image from';
  if (/modulepreload/.test(rel) || as === 'script') return 'Loads a script from';
  if (as === 'font' || /font/i.test(url)) return 'Loads fonts from';
  if (/stylesheet/.test(rel) || as === 'style') return 'Loads a style sheet from';
  return rel.includes('manifest') ? 'Loads a manifest from' : 'Loads content from';
}

function* sourceAddresses(element: HtmlElement): Iterable<Address> {
  const inPicture = element.parent?.name === 'picture';
  yield* inPicture ? mapped(plainAddresses(element), 'Loads an image from') : plainAddresses(element);
}

function* ampAddresses(element: HtmlElement): Iterable<Address> {
  const type = valueOf(element, 'type').toLowerCase();
  const url =
    element.name === 'amp-analytics'
      ? own(AMP_ANALYTICS, type)
      : element.name === 'amp-ad'
        ? own(AMP_ADS, type)
        : own(AMP_EMBEDS, element.name);
  if (url) yield { verb: 'Embeds content from', url, onAction: false };
}

function own(table: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(table, key) ? table[key]! : null;
}
