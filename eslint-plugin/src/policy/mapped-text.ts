/**
 * Text taken out of a document, every UTF-16 unit of it mapped to its offset in the source. White space is
 * folded to single spaces, invisible characters are left out.
 */
export interface MappedText {
  text: string;
  /** Source offset of each unit of `text`, and of the end (exclusive) of each: same length as `text`. */
  starts: number[];
  ends: number[];
}

const INVISIBLE = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);

function isSpace(code: number): boolean {
  return (
    code <= 32 || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000
  );
}

/** Collects the pieces of a block in source order. */
export class MappedTextBuilder {
  #text: string[] = [];
  #starts: number[] = [];
  #ends: number[] = [];

  get isEmpty(): boolean {
    return this.#text.length === 0;
  }

  /** Number of units so far. */
  get length(): number {
    return this.#text.length;
  }

  /** Appends source text that stands in the document just as it reads. */
  addRaw(source: string, start: number, end: number): void {
    for (let i = start; i < end; i++) this.#add(source.charCodeAt(i), i, i + 1);
  }

  /**
   * Appends a decoded value that stands between `start` and `end` of the source, where entities, backslash
   * escapes and line prefixes (`> `) may make the two differ.
   */
  addDecoded(value: string, source: string, start: number, end: number): void {
    let at = start;
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      let stop = at + 1;
      if (source.charCodeAt(at) !== code) {
        const found = skipToCharacter(value, i, source, at, end);
        at = found.start;
        stop = found.end;
      } else if (code === 38) {
        stop = ampersandEnd(value, i, source, at, end);
      }
      const first = Math.min(at, end - 1);
      this.#add(code, first, Math.max(first + 1, Math.min(stop, end)));
      // The second half of a pair that one entity stands for shares its place.
      const isPair = code >= 0xd800 && code < 0xdc00 && source.charCodeAt(at) !== code;
      if (!isPair) at = stop;
    }
  }

  /** Appends what one stretch of the source stands for as a whole, such as an entity. */
  addWhole(value: string, start: number, end: number): void {
    for (let i = 0; i < value.length; i++) this.#add(value.charCodeAt(i), start, end);
  }

  /** Appends a space that the source does not hold, such as that between two table cells. */
  addBreak(at: number): void {
    this.#add(32, at, at);
  }

  build(): MappedText {
    while (this.#text.at(-1) === ' ') {
      this.#text.pop();
      this.#starts.pop();
      this.#ends.pop();
    }
    return { text: this.#text.join(''), starts: this.#starts, ends: this.#ends };
  }

  #add(code: number, start: number, end: number): void {
    if (INVISIBLE.has(code)) return;
    if (isSpace(code)) {
      if (this.#text.length === 0 || this.#text.at(-1) === ' ') return;
      this.#text.push(' ');
    } else {
      this.#text.push(String.fromCharCode(code));
    }
    this.#starts.push(start);
    this.#ends.push(end);
  }
}

function ampersandEnd(value: string, i: number, source: string, at: number, end: number): number {
  if (value.startsWith(source.slice(at, at + 6), i)) return at + 1;
  const semicolon = source.indexOf(';', at);
  return semicolon > at && semicolon - at < 34 && semicolon < end ? semicolon + 1 : at + 1;
}

/** Where the decoded character `value[i]` stands in the source when the two differ at `at`. */
function skipToCharacter(
  value: string,
  i: number,
  source: string,
  at: number,
  end: number,
): { start: number; end: number } {
  const code = value.charCodeAt(i);
  const here = source.charCodeAt(at);
  if (here === 38) {
    const semicolon = source.indexOf(';', at);
    if (semicolon > at && semicolon - at < 34 && semicolon < end) return { start: at, end: semicolon + 1 };
  }
  const limit = Math.min(end, at + 400);
  for (let j = at; j < limit; j++) {
    const other = source.charCodeAt(j);
    if (other === code) return { start: j, end: j + 1 };
    if (other === 38 && j > at) return { start: j, end: source.indexOf(';', j) + 1 || j + 1 };
    const skippable = isSpace(other) || other === 92 || other === 62;
    if (!skippable && isSpace(code)) return { start: at, end: j };
    if (!skippable) break;
  }
  return { start: at, end: at + 1 };
}

/** A part of a mapped text as a text of its own. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  return {
    text: mapped.text.slice(start, end),
    starts: mapped.starts.slice(start, end),
    ends: mapped.ends.slice(start, end),
  };
}
