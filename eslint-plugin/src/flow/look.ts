import {
  dataOfName,
  dataOfPersonField,
  FORM_GETTERS,
  HEADER_FUNCTIONS,
  HEADER_GETTERS,
  HEADERS,
  isPersonName,
  WHOLE_REQUESTS,
} from '../data/personal-data.js';
import type { DataKey } from '../model/index.js';
import type { Flow } from './flow.js';
import { originOfPath } from './origins.js';
import type { Node } from './syntax.js';
import { declaredMembers } from './types.js';
import { heldBy } from './returned.js';
import type { ApiValue, NodeValue, Site, Value } from './value.js';

/** Personal data that an expression hands on. */
export interface Datum {
  key: DataKey;
  /** The call of a same-file wrapper that passes it; null when it is there from the start. */
  site: Site;
}

/** What is known of an expression: `opaque` means that only its name can tell. */
export interface Look {
  data: readonly Datum[];
  opaque: boolean;
  /** Whether it is a person (or several), whose members are that person's. */
  person?: boolean;
}

export const CLEAN: Look = { data: [], opaque: false };
export const OPAQUE: Look = { data: [], opaque: true };
export const PERSON: Look = { data: [{ key: 'user', site: null }], opaque: false, person: true };

const GETTER = /^(?:get|fetch|find|load|read|lookup|current|resolve)(?=[A-Z_])_?/;

/** What a name says of the value behind it. */
export function named(name: string): Datum[] {
  const words = name.replace(GETTER, '');
  const key = dataOfName(words) ?? (isPersonName(words) ? 'user' : null);
  return key ? [{ key, site: null }] : [];
}

/** Files whose strings no server fills in: `{{ user.email }}` is their own. */
const NO_TEMPLATE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i;
const OUTPUT =
  /\{\{\{?(?![#/^!>])([^{}]{1,200})\}|<%[-=~]([^%]{1,200})%>|<\?(?:=|php\s+echo\b)([^?]{1,200})\?>/g;
const QUOTED = /"[^"]*"|'[^']*'/g;
const MADE_OTHER = /md5|sha\d|hash|mask|hmac|count|length|size/i;
/** `user.email`, `$user->email`, `current_user.email`; an index in brackets is a member, too. */
const MEMBER_OF = /([A-Za-z_]\w*)\s*(?:\??\.|->)\s*([A-Za-z_]\w*)(?!\s*(?:[.(]|->))/g;

/** What is known of an expression without parts that are looked at. */
export function plainLook(node: Node, flow: Flow): Look {
  switch (node.type) {
    case 'ThisExpression':
    case 'ImportExpression':
    case 'YieldExpression':
      return OPAQUE;
    case 'Literal':
      return templateLook(node, flow);
    default:
      return CLEAN;
  }
}

/** What a server puts into a script of a page, by the words of the tag: `"<%= user.email %>"`. */
function templateLook(node: Node, { source }: Flow): Look {
  if (source.side !== 'browser' || NO_TEMPLATE.test(source.filename)) return CLEAN;
  const text = source.text.slice(...node.range);
  const data = [...text.matchAll(OUTPUT)].flatMap((tag) => {
    const code = (tag[1] ?? tag[2] ?? tag[3] ?? '').replace(QUOTED, '');
    return MADE_OTHER.test(code)
      ? []
      : [...code.matchAll(MEMBER_OF)].flatMap(([, holder, name]) => member(holder!, name!));
  });
  return { data: distinct(data), opaque: false };
}

function member(holder: string, name: string): Datum[] {
  const key = isPersonName(holder) ? (dataOfName(name) ?? dataOfPersonField(name)) : null;
  return key ? [{ key, site: null }] : [];
}

/** What a request header of this name holds. */
export function headerLook(header: string | null): Look {
  const key = header === null ? 'http.header' : (HEADERS[header.toLowerCase()] ?? dataOfName(header));
  return key === null ? CLEAN : { data: [{ key, site: null }], opaque: false };
}

/** What a call gives that asks for one header or field; null for other calls. */
export function partLook(paths: readonly string[], args: readonly Node[], flow: Flow): Look | null {
  if (paths.some((path) => HEADER_GETTERS.has(path))) return headerLook(flow.text(args[0]));
  if (paths.some((path) => HEADER_FUNCTIONS.has(path))) return headerLook(flow.text(args[1]));
  return paths.some((path) => FORM_GETTERS.has(path)) ? fieldLook(flow.text(args[0])) : null;
}

/** What a part of a value holds, seen from where that value is. */
export function partOf(look: Look, { site, returned }: NodeValue): Look {
  return through(returned ? { ...look, data: heldBy(look.data, returned) } : look, site);
}

/** The same, seen from the call that passes it. */
export function through(look: Look, site: Site): Look {
  return site ? { ...look, data: look.data.map((datum) => ({ ...datum, site: datum.site ?? site })) } : look;
}

export function distinct(data: readonly Datum[]): Datum[] {
  return data.filter((a, i) => data.findIndex((b) => b.key === a.key && b.site === a.site) === i);
}

/** The data of some values; what is named an id is no whole person: `const customerId = subscription.customer as string`. */
export function asIds(looks: readonly Look[], byName: readonly Datum[], name: string): readonly Datum[] {
  const data = looks.flatMap((look) => look.data);
  if (byName[0]?.key !== 'user.unique_id' && !/[a-z]Id$/.test(name)) return data;
  return data.map((one) => (one.key === 'user' ? { ...one, key: 'user.unique_id' } : one));
}

/** What is left without the fields of these names. */
export function lessFields(look: Look, fields: readonly string[]): Look {
  if (fields.length === 0) return look;
  const keys = new Set(fields.flatMap((name) => [dataOfName(name), dataOfPersonField(name)]));
  return { ...look, data: look.data.filter(({ key }) => !keys.has(key)) };
}

/** What the field of a form of this name holds: `formData.get('email')`. */
export function fieldLook(name: string | null): Look {
  if (name === null) return PERSON;
  const key = dataOfName(name) ?? dataOfPersonField(name);
  return key ? { data: [{ key, site: null }], opaque: false } : CLEAN;
}

/** What values of the platform or of a framework hold; null where none of them is a known place. */
export function originLook(values: readonly Value[]): Look | null {
  const data: Datum[] = [];
  let known = false;
  for (const value of values) {
    if (value.kind !== 'api') continue;
    const asked = askedFor(value);
    if (asked) {
      known = true;
      data.push(...asked.data.map(({ key }) => ({ key, site: value.site })));
      continue;
    }
    const key = originOfPath(value.path);
    if (key === undefined) continue;
    known = true;
    for (const each of WHOLE_REQUESTS[value.path] ?? [key]) {
      if (each !== null) data.push({ key: each, site: value.site });
    }
  }
  return known ? { data: distinct(data), opaque: false } : null;
}

/** What a call that asks for one header or field by its name was given: `request.headers.get('host')`. */
function askedFor({ path, made }: ApiValue): Look | null {
  const look = HEADER_GETTERS.has(path) ? headerLook : FORM_GETTERS.has(path) ? fieldLook : null;
  if (!look || made?.type !== 'CallExpression' || made.callee.type !== 'MemberExpression') return null;
  const [name] = made.arguments;
  return name?.type === 'Literal' && typeof name.value === 'string' ? look(name.value) : null;
}

/** What of an address tells what was asked for, and what only the host. https://url.spec.whatwg.org/#api */
const URL_PARTS: Readonly<Record<string, boolean>> = {
  href: true,
  pathname: true,
  search: true,
  searchParams: true,
  host: false,
  hostname: false,
  origin: false,
  protocol: false,
  port: false,
};

/** What `new URL(...)` was made from, as far as a part of it hands that on; null for anything else. */
export function addressBehind(values: readonly Value[], part: string): readonly Node[] | null {
  if (!Object.hasOwn(URL_PARTS, part)) return null;
  const made = values.flatMap((value) =>
    value.kind === 'api' && value.path === 'global:URL()' && value.made?.type === 'NewExpression'
      ? [value.made]
      : [],
  );
  if (made.length === 0) return null;
  return URL_PARTS[part] ? made.flatMap(({ arguments: args }) => args.slice(0, 1)) : [];
}

/** A hash names the same person each time: a pseudonym. */
export function pseudonym(data: readonly Datum[]): Look {
  return { data: distinct(data.map(({ site }) => ({ key: 'user.unique_id', site }))), opaque: false };
}

/** Of what a function hands on, that which is there for one of its calls. */
export function heldWithin(data: readonly Datum[], call: Site): Datum[] {
  return data.filter(({ site }) => site === null || site === call).map(({ key }) => ({ key, site: null }));
}

/** What an object of a declared type holds, by the names of its members. */
export function declaredLook(type: Node): Look {
  const data = declaredMembers(type).flatMap(({ name }) => named(name));
  return { data: distinct(data), opaque: data.length === 0 };
}

/** The same of values that are of a declared type, or instances of a class. */
export function declaredLooks(values: readonly Value[]): Look[] {
  return values.flatMap((value) =>
    value.kind === 'instance' || (value.kind === 'node' && value.node.type.startsWith('TS'))
      ? [declaredLook(value.node)]
      : [],
  );
}
