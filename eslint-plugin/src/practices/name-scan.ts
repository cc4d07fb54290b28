import { ofLastText } from '../text/of-last-text.js';

/** Groups of names, each a bit. */
export interface NamesFound {
  /** Those of which a name stands in the text, wherever. */
  anywhere: number;
  /** Those of which a name stands where it may mean a global: not as a key, nor as a member of any other object. */
  free: number;
}

const [DOT, COLON, QUESTION, BRACE, BRACKET, SLASH] = [...'.:?{[/'].map((mark) => mark.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
const QUOTES: ReadonlySet<number> = new Set([...`"'\``].map((mark) => mark.charCodeAt(0)));
/** What a key, or a parameter with its type, stands behind. */
const BEFORE_KEYS: ReadonlySet<number> = new Set([...'{,(;}'].map((mark) => mark.charCodeAt(0)));
/** What may be the global object, or what is in its place in a script. */
const GLOBAL_OBJECT =
  /(?<![\w$])(?:window|globalThis|self|global|top|parent|frames|this|defaultView|contentWindow)(?![\w$])["'`\s?!)\]]*(?:as\s[\s\w<>,.&|[\]]*\)[\s?!)\]]*)*$/;
const LONGEST_OBJECT = 80;

const isPartOfName = new Uint8Array(0x10000);
for (let code = 0; code < 128; code++) if (/[\w$]/.test(String.fromCharCode(code))) isPartOfName[code] = 1;

const SLOTS = 4096;
const MAX_GROUPS = 31;

/** Looks for many names in a text in one pass: those of several groups at once. */
export class NameScan {
  readonly #names: string[] = new Array<string>(SLOTS).fill('');
  readonly #hashes = new Int32Array(SLOTS);
  readonly #groups = new Int32Array(SLOTS);
  #count = 0;

  /**
   * @param names of letters, digits, `_` and `$`
   * @returns the bit of the group
   */
  group(names: Iterable<string>): number {
    if (this.#count === MAX_GROUPS)
      throw new RangeError('There are as many groups of names as there are bits.');
    const bit = 1 << this.#count++;
    for (const name of names) {
      const slot = this.#slotOf(name);
      this.#names[slot] = name;
      this.#hashes[slot] = hashOf(name);
      this.#groups[slot]! |= bit;
    }
    return bit;
  }

  /** The groups of which a text has names. */
  readonly in = ofLastText((text) => this.#scan(text));

  #slotOf(name: string): number {
    let slot = hashOf(name) & (SLOTS - 1);
    while (this.#names[slot] !== '' && this.#names[slot] !== name) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  }

  #scan(text: string): NamesFound {
    const { length } = text;
    const found: NamesFound = { anywhere: 0, free: 0 };
    let hash = 0;
    let start = 0;
    for (let i = 0; i <= length; i++) {
      const code = i < length ? text.charCodeAt(i) : 0;
      if (isPartOfName[code] === 1) {
        hash = (Math.imul(hash, 31) + code) | 0;
        continue;
      }
      if (start < i) {
        // `${` is the start of a part of a template, not the name `$`.
        const groups = code === BRACE ? 0 : this.#groupsOf(text, start, i, hash);
        if (groups !== 0) {
          found.anywhere |= groups;
          if ((found.free & groups) !== groups && isFree(text, start, i)) found.free |= groups;
        }
        hash = 0;
      }
      start = i + 1;
    }
    return found;
  }

  #groupsOf(text: string, start: number, end: number, hash: number): number {
    for (let slot = hash & (SLOTS - 1); this.#names[slot] !== ''; slot = (slot + 1) & (SLOTS - 1)) {
      if (this.#hashes[slot] !== hash) continue;
      const name = this.#names[slot]!;
      if (name.length === end - start && text.startsWith(name, start)) return this.#groups[slot]!;
    }
    return 0;
  }
}

function hashOf(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return hash;
}

function isFree(text: string, start: number, end: number): boolean {
  const at = skipBack(text, start - 1);
  const before = text.charCodeAt(at);
  if (before === DOT && text.charCodeAt(at - 1) !== DOT) {
    return GLOBAL_OBJECT.test(text.slice(Math.max(0, at - LONGEST_OBJECT), at));
  }
  if (QUOTES.has(before) && at === start - 1) return text.charCodeAt(skipBack(text, at - 1)) === BRACKET;
  const next = skip(text, end);
  const after = text.charCodeAt(next);
  // `./analytics`, `shop/analytics.js`
  if (before === SLASH && (QUOTES.has(after) || after === SLASH)) return false;
  const isKey = after === COLON || (after === QUESTION && text.charCodeAt(skip(text, next + 1)) === COLON);
  return !isKey || !(BEFORE_KEYS.has(before) || text.slice(at + 1, start).includes('\n'));
}

function skipBack(text: string, from: number): number {
  let at = from;
  while (at >= 0 && text.charCodeAt(at) <= 32) at--;
  return at;
}

function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}
