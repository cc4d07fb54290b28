import { FIELD_TYPES } from '../data/collection.js';
import { NO_FIELD_TYPE } from '../data/markup.js';
import { dataOfName, dataOfPersonField } from '../data/personal-data.js';
import type { DataKey } from '../model/index.js';
import { ofLastText } from '../text/of-last-text.js';

const FIELDS = new Set(['name', 'fname', 'lname', 'address', 'city', 'phone', 'mobile', 'age']);

/** Words without which a field called `name` or `city` may be that of a thing. */
const PEOPLE = /mail|phone|sign.?up|regist|checkout|customer|visitor|contact|member|patient|guest|password/i;

/**
 * What a form's field of this name holds.
 *
 * @param text of the file in which it stands
 */
export function dataOfField(name: string, text: string): DataKey | null {
  const known = dataOfName(name);
  if (known !== null || !FIELDS.has(name)) return known;
  return speaksOfPeople(text) ? dataOfPersonField(name) : null;
}

const speaksOfPeople = ofLastText((text) => PEOPLE.test(text));

/** Whether a form's field of this name may hold something, in whichever file. */
export function mayBeField(name: string): boolean {
  return FIELDS.has(name) || dataOfName(name) !== null;
}

/** The attributes of a field, as far as they are known. */
export interface FormField {
  type?: string | undefined;
  autocomplete?: string | undefined;
  name?: string | undefined;
  id?: string | undefined;
  /** Nobody can fill it in. */
  isFixed?: boolean;
}

/** Attributes of a field that nobody can fill in. */
export const FIXING = ['readonly', 'disabled'] as const;
/** What lets a field be filled in after all. */
const RELEASING =
  /(?<!\bthis\.)(?:remove|toggle)Attribute\s*\(\s*['"](?:readonly|disabled)|\.(?:readOnly|disabled)\s*=(?!=)|\.(?:prop|attr|removeAttr)\s*\(\s*['"](?:readonly|disabled)/i;

/** What a field of a form asks for; null where it does not tell. */
export function dataAskedFor(
  { type = '', autocomplete = '', name, id, isFixed = false }: FormField,
  text: string,
): DataKey | null {
  if (NO_FIELD_TYPE.test(type) || (isFixed && !RELEASING.test(text))) return null;
  // `section-a billing work tel`: the last word says what. Such a word may also be the name of a member of any object.
  const detail = autocomplete
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .findLast((word) => Object.hasOwn(FIELD_TYPES, word));
  const kind = Object.hasOwn(FIELD_TYPES, type.toLowerCase()) ? type.toLowerCase() : detail;
  return kind === undefined ? dataOfField(name ?? id ?? '', text) : FIELD_TYPES[kind]!;
}

const SUBMITTING =
  /<form\b[^>]{0,500}\s(?:action\s*=(?!\s*["']?(?:#|javascript:|mailto:)|\s*(?:["']{2}|>))|method\s*=\s*\W{0,2}post\b)/i;
const OWN_REQUEST = /\b(?:fetch|ajax|axios(?:\.\w+)?|post|put|patch)\s*\(\s*['"`]\/(?!\/)/;
const SENDING = /\b(?:POST|PUT|PATCH)\b|\.(?:post|put|patch)\s*\(/;

/** Whether the text of a file sends something to its own site: a form's address, or a request with a body. */
export const mayBeSubmitted = ofLastText(
  (text) => SUBMITTING.test(text) || (OWN_REQUEST.test(text) && SENDING.test(text)),
);
