import { FIELD_TYPES } from '../data/collection.js';
import { NO_FIELD_TYPE } from '../data/markup.js';
import { dataOfName, dataOfPersonField, isPersonName } from '../data/personal-data.js';
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
  const isAtHome = PLACE.has(name) && speaksOfPost(text);
  if (!(isAtHome || speaksOfPeople(text)) || (name === 'address' && speaksOfHosts(text))) return null;
  return dataOfPersonField(name);
}

const PLACE = new Set(['address', 'city']);
const speaksOfPost = ofLastText((text) => /zip_?code|post(?:al)?_?code/i.test(text));
/** Words beside which an address is that of a host, a link or a wallet, and words of those at which people live. */
const HOSTS = /domain|homepage|wallet|blockchain|ethereum|bitcoin|\bweb3\b|ip_?address|shorten/i;
const HOMES = /street|\bcity|zip|post_?code|postal|shipping|delivery|billing|phone|address_?(?:line|1)/i;
const speaksOfHosts = ofLastText((text) => HOSTS.test(text) && !HOMES.test(text));

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
  placeholder?: string | undefined;
  /** What it shows or writes to, its names in order: `form` and `email` of `v-model="form.email"`. */
  model?: readonly string[] | undefined;
  /** Nobody can fill it in. */
  isFixed?: boolean;
}

/** `el-input`, `v-text-field`, `ion-input`: elements of a page's own in which something is written. */
export const FIELD_ELEMENT = /^[a-z]\w*(?:-\w+)*-(?:input|field|textarea|text-area|textbox|textfield)$/;

/** Attributes of a field that nobody can fill in. */
export const FIXING = ['readonly', 'disabled'] as const;
/** What lets a field be filled in after all. */
const RELEASING =
  /(?<!\bthis\.)(?:remove|toggle)Attribute\s*\(\s*['"](?:readonly|disabled)|\.(?:readOnly|disabled)\s*=(?!=)|\.(?:prop|attr|removeAttr)\s*\(\s*['"](?:readonly|disabled)/i;

/** What a field of a form asks for; null where it does not tell. */
export function dataAskedFor(field: FormField, text: string): DataKey | null {
  const { type = '', autocomplete = '', model = [], isFixed = false } = field;
  if (NO_FIELD_TYPE.test(type) || (isFixed && !RELEASING.test(text))) return null;
  if (model.slice(0, -1).some((name) => SITE_SETTINGS.test(name))) return null;
  // `section-a billing work tel`: the last word says what. Such a word may also be the name of a member of any object.
  const detail = autocomplete
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .findLast((word) => Object.hasOwn(FIELD_TYPES, word));
  const kind = ENTERED_TYPE.test(type) ? type.toLowerCase() : detail;
  return kind === undefined ? dataByNames(field, text) : FIELD_TYPES[kind]!;
}

/** Types of an `input` that say what is entered. https://html.spec.whatwg.org/multipage/input.html */
export const ENTERED_TYPE = /^(?:email|tel|password)$/i;

/** Objects whose fields set up the site itself. */
const SITE_SETTINGS = /^(?:site|app|server|system|global)?_?(?:config|cfg|conf|configuration)$/i;
/** Names of fields that look for something rather than take it. */
const LOOKING = /search|filter|query|find|lookup|^q$/i;

function dataByNames({ name, id, model = [], placeholder }: FormField, text: string): DataKey | null {
  const own = name ?? id ?? '';
  const [last, holder] = model.toReversed();
  const isOfThing = holder !== undefined && !HOLDS_FIELDS.test(holder) && !isPersonName(holder);
  if (own !== '') {
    const data = isOfThing && FIELDS.has(own) ? null : dataOfField(own, text);
    if (data !== null || LOOKING.test(own)) return data;
  }
  const isDoubtful =
    last === undefined || (FIELDS.has(last) && (own !== '' || isOfThing || !REACHES_PEOPLE.test(text)));
  const written = isDoubtful ? null : dataOfField(last, text);
  return written ?? (placeholder === undefined ? null : dataOfPrompt(placeholder));
}

/** Words beside which the variable `name` is somebody's. */
const REACHES_PEOPLE = /mail|phone/i;

/** Objects that hold what is entered, whatever it is about. */
const HOLDS_FIELDS =
  /form|data|values?$|state|model|field|input|payload|body|info|detail|draft|entry|request|dto|credential|contact|billing|shipping|delivery|payment|checkout|address|regist|sign|login|profile|person|user|customer|member|patient|guest|^(?:props|self|this|vm|ctrl|\$\w*)$|^(?:new|edit)/i;

const PROMPT =
  /^(?:(?:please )?(?:enter|type|add|provide) )?(?:in )?(?:your |the user'?s )?([\p{L}'-]+(?: [\p{L}'-]+){0,2}?)(?: here)?(?: \((?:required|optional)\))?[\s.:…*]*$/iu;
const NO_PROMPT = /\b(?:by|for|of|to|search|find|filter|invite|add|no|without|about)\b/i;

/** `Your e-mail address *` */
function dataOfPrompt(text: string): DataKey | null {
  const asked = PROMPT.exec(text.trim())?.[1];
  return asked === undefined || NO_PROMPT.test(asked) ? null : dataOfName(asked.replace(/e-mail/i, 'email'));
}

const SUBMITTING =
  /<form\b[^>]{0,500}\s(?:action\s*=(?!\s*["']?(?:#|javascript:|mailto:)|\s*(?:["']{2}|>))|method\s*=\s*\W{0,2}post\b)/i;
const OWN_REQUEST = /\b(?:fetch|ajax|axios(?:\.\w+)?|post|put|patch)\s*\(\s*['"`]\/(?!\/)/;
const SENDING = /\b(?:POST|PUT|PATCH)\b|\.(?:post|put|patch)\s*\(/;

/** Whether the text of a file sends something to its own site: a form's address, or a request with a body. */
export const mayBeSubmitted = ofLastText(
  (text) => SUBMITTING.test(text) || (OWN_REQUEST.test(text) && SENDING.test(text)),
);
