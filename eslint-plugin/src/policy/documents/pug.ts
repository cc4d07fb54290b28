import type { Block } from '../block.js';
import { MappedTextBuilder } from '../mapped-text.js';
import { BLOCK_ELEMENTS, SKIPPED_ELEMENTS } from './elements.js';

/** Lines that are neither element nor text; what is indented under them is read all the same. */
const KEYWORD =
  /^(?:extends|include|block|append|prepend|if|else|unless|case|when|default|each|for|while|mixin|doctype)\b/;
const TAG = /[A-Za-z][\w-]*|(?=[.#][\w-])/y;
const CLASSES = /(?:[.#][\w-]+)*/y;
/** What stands in text and is none: interpolations, tags of HTML, the head of an inline element. */
const INLINE = /[#!]\{[^{}]*\}|<\/?[A-Za-z][^<>]*>|#\[[\w.#-]*(?:\([^()]*\))?\s?|\]/g;

/** Blocks of a Pug template, as far as its text stands in it: code, mixins and filters are not run. */
export function readPugBlocks(text: string): Block[] {
  const reader = new PugReader(text);
  reader.read();
  return reader.finish();
}

interface Open {
  indent: number;
  isBlock: boolean;
  isList: boolean;
}

class PugReader {
  readonly #text: string;
  readonly #blocks: Block[] = [];
  #builder = new MappedTextBuilder();
  #open: Open[] = [];
  #kind: Block['kind'] = 'paragraph';
  #depth = 0;
  #anchor: string | null = null;
  /** What is indented deeper than these is left out, or is all text. */
  #skipped: number | null = null;
  #plain: number | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  finish(): Block[] {
    this.#flush();
    return this.#blocks;
  }

  read(): void {
    for (let start = 0; start < this.#text.length;) start = this.#readLine(start);
  }

  /** Reads a line and what its attributes go on with; returns where the next begins. */
  #readLine(start: number): number {
    const end = this.#lineEnd(start);
    let at = start;
    while (at < end && /\s/.test(this.#text[at]!)) at++;
    const indent = at - start;
    if (at >= end) {
      if (this.#plain !== null) this.#flush();
      return end + 1;
    }
    if (this.#skipped !== null && indent > this.#skipped) return end + 1;
    this.#skipped = null;
    if (this.#plain !== null && indent > this.#plain) {
      this.#addText(at, end);
      return end + 1;
    }
    this.#plain = null;
    this.#close(indent);
    return this.#readContent(at, end, indent) + 1;
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }

  #close(indent: number): void {
    while (this.#open.length > 0 && this.#open.at(-1)!.indent >= indent)
      if (this.#open.pop()!.isBlock) this.#flush();
  }

  /** Returns the end of the last line that belongs to it. */
  #readContent(from: number, lineEnd: number, indent: number): number {
    const first = this.#text[from]!;
    const words = this.#text.slice(from, lineEnd);
    if (words.startsWith('//')) this.#skipped = indent;
    else if (first === '|' || first === '<') this.#addText(first === '|' ? from + 1 : from, lineEnd);
    else if (first === ':') this.#plain = indent;
    else if (first === '-') this.#skipped = words.trim() === '-' ? indent : null;
    else if (first === '=' || first === '!') this.#addCode(from, lineEnd);
    else if (!KEYWORD.test(words)) return this.#readElement(from, lineEnd, indent);
    return lineEnd;
  }

  #readElement(from: number, lineEnd: number, indent: number): number {
    const isMixin = this.#text[from] === '+';
    TAG.lastIndex = isMixin ? from + 1 : from;
    const tag = TAG.exec(this.#text);
    if (!tag) return lineEnd;
    CLASSES.lastIndex = TAG.lastIndex;
    const [classes = ''] = CLASSES.exec(this.#text) ?? [];
    let at = tag.index + tag[0].length + classes.length;
    for (let open = this.#attributesAt(at); open >= 0; open = this.#attributesAt(at))
      at = closingParenthesis(this.#text, open);
    const end = this.#lineEnd(at);
    const name = isMixin || tag[0] === '' ? 'div' : tag[0].toLowerCase();
    if (!this.#enter(name, indent, /#([\w-]+)/.exec(classes)?.[1] ?? null)) return end;
    const next = this.#text[at];
    if (next === ':') {
      while (/[: \t]/.test(this.#text[at] ?? '')) at++;
      return at < end ? this.#readContent(at, end, indent + 0.5) : end;
    }
    if (next === '.' && this.#text.slice(at + 1, end).trim() === '') this.#plain = indent;
    else if (next === '=' || next === '!') this.#addCode(at, end);
    else if (next === ' ') this.#addText(at + 1, end);
    return end;
  }

  /** Where attributes begin: `(` or `&attributes(`; -1 without them. */
  #attributesAt(at: number): number {
    if (this.#text[at] === '(') return at;
    return this.#text.startsWith('&attributes(', at) ? at + '&attributes'.length : -1;
  }

  /** False if the element holds nothing of the policy. */
  #enter(tag: string, indent: number, anchor: string | null): boolean {
    if (SKIPPED_ELEMENTS.has(tag)) {
      this.#skipped = Math.floor(indent);
      return false;
    }
    const isBlock = BLOCK_ELEMENTS.has(tag);
    const isList = tag === 'ul' || tag === 'ol';
    this.#open.push({ indent, isBlock, isList });
    if (!isBlock) return true;
    if (!this.#builder.isEmpty) this.#flush();
    const heading = /^h([1-6])$/.exec(tag);
    if (heading || tag === 'dt') {
      this.#kind = 'heading';
      this.#depth = heading ? Number(heading[1]) : 6;
      this.#anchor = anchor;
    } else if (tag === 'li') {
      this.#kind = 'item';
      this.#depth = this.#open.filter((open) => open.isList).length;
    }
    return true;
  }

  /** Of code, a string that is all there is in it. */
  #addCode(from: number, end: number): void {
    const string = /^!?=\s*(["'`])([^"'`\\]*)\1\s*;?\s*$/.exec(this.#text.slice(from, end));
    if (!string) return;
    const start = this.#text.indexOf(string[1]!, from) + 1;
    this.#addText(start, start + string[2]!.length);
  }

  #addText(start: number, end: number): void {
    if (!this.#builder.isEmpty) this.#builder.addBreak(start);
    let from = start;
    let inline = 0;
    for (const mark of this.#text.slice(start, end).matchAll(INLINE)) {
      if (mark[0] === ']' && inline === 0) continue;
      inline += mark[0] === ']' ? -1 : mark[0].startsWith('#[') ? 1 : 0;
      this.#builder.addRaw(this.#text, from, start + mark.index);
      from = start + mark.index + mark[0].length;
    }
    this.#builder.addRaw(this.#text, from, end);
  }

  #flush(): void {
    const mapped = this.#builder.build();
    this.#builder = new MappedTextBuilder();
    if (mapped.text !== '')
      this.#blocks.push({ ...mapped, kind: this.#kind, depth: this.#depth, anchor: this.#anchor });
    this.#kind = 'paragraph';
    this.#depth = 0;
    this.#anchor = null;
  }
}

/** The offset after the parenthesis that closes the one at `open`; the end of the text if none does. */
function closingParenthesis(text: string, open: number): number {
  let depth = 0;
  let quote = '';
  for (let i = open; i < text.length; i++) {
    const character = text[i]!;
    if (quote !== '') {
      if (character === '\\') i++;
      else if (character === quote) quote = '';
    } else if (/["'`]/.test(character)) quote = character;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return i + 1;
  }
  return text.length;
}
