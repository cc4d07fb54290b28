import {
  dataOfName,
  dataOfPersonField,
  HEADER_OBJECTS,
  HEADERS,
  isPersonName,
  NOT_THE_VALUE,
  ORIGINS,
} from '../data/personal-data.js';
import type { DataKey } from '../model/index.js';

/** Data whose fields are named by the site: only fields with a telling name count. */
const CONTAINERS = new Set(['http.request_body', 'http.request_path', 'http.header', 'user', 'user.account']);
const ID_FIELDS = new Set(['id', '_id', 'uid', 'uuid', 'sub']);
const HAND_ON =
  /^(?:toString|trim|toLowerCase|split|slice|join|toJSON|get|getAll|entries|values|text|json|0|\*)$/;
/** Requests whose address is an object, and which of its parts tell what was asked for. */
const IS_URL = /\.(?:nextUrl|url)$/;
const URL_PART = /^(?:href|pathname|search|searchParams)$/;
const CONTENT_FIELDS = new Set(['message', 'comment', 'comments', 'feedback', 'review', 'bio']);

/**
 * The data that stands at an access path; null for a known place without any, undefined for an unknown one.
 */
export function originOfPath(path: string): DataKey | null | undefined {
  let prefix = path;
  const tail: string[] = [];
  while (prefix.length > 0) {
    const key = ORIGINS[prefix];
    if (key !== undefined) return withTail(prefix, key, tail);
    const cut = Math.max(prefix.lastIndexOf('.'), prefix.endsWith('()') ? prefix.length - 2 : -1);
    if (cut <= 0) return undefined;
    const part = prefix.slice(cut);
    if (part !== '()') tail.unshift(part.slice(1));
    prefix = prefix.slice(0, cut);
    // Nobody calls a request: what is called has but its name.
    if (part === '()' && /^<[\w.]+>$/.test(prefix)) return undefined;
  }
  return undefined;
}

function withTail(prefix: string, key: DataKey | null, tail: readonly string[]): DataKey | null {
  const fields = tail.filter((part) => !HAND_ON.test(part));
  const last = fields.at(-1);
  if (last === undefined) return key;
  if (fields.some((field) => NOT_THE_VALUE.has(field))) return null;
  if (HEADER_OBJECTS.has(prefix)) {
    if (fields[0] === '*') return 'http.header';
    const header = HEADERS[fields[0]!.toLowerCase()];
    // Of a header of the site's own, only its name can tell what it holds.
    return header === undefined ? dataOfName(fields[0]!) : header;
  }
  if (key !== null && !CONTAINERS.has(key)) return key;
  if (key === 'http.request_path' && IS_URL.test(prefix) && URL_PART.test(last)) return key;
  const named = dataOfName(last);
  if (named) return named;
  if (key === 'http.request_body') {
    if (CONTENT_FIELDS.has(last)) return 'user.content';
    if (isPersonName(last)) return 'user';
    return ID_FIELDS.has(last) ? null : dataOfPersonField(last);
  }
  if (isPersonName(last)) return 'user';
  return key === 'user' || fields.slice(0, -1).some(isPersonName) ? dataOfPersonField(last) : null;
}
