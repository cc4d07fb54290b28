import { FIELD_TYPES } from '../data/collection.js';
import { NO_FIELD_TYPE } from '../data/markup.js';
import { dataOfName, dataOfPersonField } from '../data/personal-data.js';
import type { DataKey } from '../model/index.js';

const FIELDS = new Set(['name', 'address', 'city', 'phone', 'mobile', 'age']);

/** What a form's field of this name holds. */
export function dataOfField(name: string): DataKey | null {
  return dataOfName(name) ?? (FIELDS.has(name) ? dataOfPersonField(name) : null);
}

/** The attributes of a field, as far as they are known. */
export interface FormField {
  type?: string | undefined;
  autocomplete?: string | undefined;
  name?: string | undefined;
  id?: string | undefined;
}

/** What a field of a form asks for; null where it does not tell. */
export function dataAskedFor({ type = '', autocomplete = '', name, id }: FormField): DataKey | null {
  if (NO_FIELD_TYPE.test(type)) return null;
  // `section-a billing work tel`: the last word says what. Such a word may also be the name of a member of any object.
  const detail = autocomplete
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .findLast((word) => Object.hasOwn(FIELD_TYPES, word));
  const kind = Object.hasOwn(FIELD_TYPES, type.toLowerCase()) ? type.toLowerCase() : detail;
  return kind === undefined ? dataOfField(name ?? id ?? '') : FIELD_TYPES[kind]!;
}
