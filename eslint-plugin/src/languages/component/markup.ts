import { endOfCode, endOfTemplateLiteral, type CodeComment } from './code-extent.js';

/** A part of a component's markup; ranges are offsets in the file, ends exclusive. */
export type Token = OpenTag | CloseTag | RawText | Code | MarkupComment;

export interface OpenTag {
  type: 'open';
  start: number;
  end: number;
  /** As it is written; empty for the fragment `<>`. */
  name: string;
  attributes: readonly Attribute[];
  /** Nothing can stand in it. */
  closed: boolean;
}

export interface CloseTag {
  type: 'close';
  start: number;
  end: number;
  name: string;
}

/** What a `script` or `style` holds. */
export interface RawText {
  type: 'raw';
  start: number;
  end: number;
  /** Its tag. */
  tag: OpenTag;
}

/** What stands between braces, without them. */
export interface Code {
  type: 'code';
  start: number;
  end: number;
  /** Elements within the code, in order of position, none within another. */
  elements: readonly EmbeddedMarkup[];
}

export interface EmbeddedMarkup {
  start: number;
  end: number;
  tokens: readonly Token[];
}

export interface MarkupComment {
  type: 'comment';
  start: number;
  end: number;
}

export interface Attribute {
  start: number;
  end: number;
  /** As it is written; empty where code stands alone: `{src}`, `{...rest}`. */
  name: string;
  nameEnd: number;
  /** In order of position; null where there is none. */
  value: readonly AttributePart[] | null;
}

/** A stretch of a value: text without its quotes, or the code between braces. */
export interface AttributePart {
  type: 'text' | 'code' | 'template-literal';
  start: number;
  end: number;
}

/** How a kind of component writes code into its markup. */
export interface Dialect {
  /** `{code}` in text and attributes, or `{{ code }}` in text. */
  braces: 'single' | 'double';
  /** Elements can stand in code, as in JSX. */
  nested: boolean;
}

/** https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const RAW = new Set(['script', 'style']);
const MAX_DEPTH = 60;

/** Reads markup, in one pass and whatever it holds: what is no tag, comment or code is text. */
export class MarkupReader {
  /** Comments within code. */
  readonly comments: CodeComment[] = [];
  #depth = 0;

  constructor(
    readonly text: string,
    readonly dialect: Dialect,
  ) {}

  /** @param single stop behind the first element that is closed */
  read(start: number, end: number, { single = false } = {}): { tokens: Token[]; end: number } {
    const tokens: Token[] = [];
    const open: string[] = [];
    let at = start;
    while (at < end) {
      const token = this.#tokenAt(at, end);
      if (!token) {
        at++;
        continue;
      }
      tokens.push(token);
      at = token.end + (token.type === 'code' ? this.#brace : 0);
      if (token.type === 'open' && !token.closed) {
        if (RAW.has(token.name)) at = this.#raw(token, at, end, tokens);
        else open.push(token.name);
      } else if (token.type === 'close') {
        const index = open.lastIndexOf(token.name);
        if (index >= 0) open.length = index;
      }
      if (single && open.length === 0 && (token.type === 'open' || token.type === 'close')) break;
    }
    return { tokens, end: at };
  }

  get #brace(): number {
    return this.dialect.braces === 'double' ? 2 : 1;
  }

  #tokenAt(at: number, end: number): Token | null {
    const { text } = this;
    if (text[at] === '{') return this.#codeAt(at, end);
    if (text[at] !== '<') return null;
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4);
      return { type: 'comment', start: at, end: close === -1 || close > end ? end : close + 3 };
    }
    if (text[at + 1] === '/') {
      const close = text.indexOf('>', at);
      const to = close === -1 || close >= end ? end : close + 1;
      return {
        type: 'close',
        start: at,
        end: to,
        name: text.slice(at + 2, close === -1 ? end : close).trim(),
      };
    }
    return /[a-z>]/i.test(text[at + 1] ?? '') ? this.#tagAt(at, end) : null;
  }

  #codeAt(at: number, end: number): Code | null {
    if (this.dialect.braces === 'single') return this.code(at + 1, end);
    if (this.text[at + 1] !== '{') return null;
    const close = this.text.indexOf('}}', at + 2);
    if (close === -1 || close > end) return null;
    return { type: 'code', start: at + 2, end: close, elements: [] };
  }

  /** The code that begins at an offset, up to the brace that closes it. */
  code(start: number, end: number): Code {
    const elements: EmbeddedMarkup[] = [];
    const close = endOfCode(this.text, start, end, {
      comment: (comment) => void this.comments.push(comment),
      ...(this.dialect.nested && {
        element: (at: number) => {
          const found = this.#embedded(at, end);
          if (found) elements.push(found);
          return found?.end ?? null;
        },
      }),
    });
    return { type: 'code', start, end: close, elements };
  }

  #embedded(at: number, end: number): EmbeddedMarkup | null {
    if (!/[a-z>]/i.test(this.text[at + 1] ?? '') || this.#depth >= MAX_DEPTH) return null;
    this.#depth++;
    const { tokens, end: to } = this.read(at, end, { single: true });
    this.#depth--;
    return { start: at, end: to, tokens };
  }

  #raw(tag: OpenTag, start: number, end: number, tokens: Token[]): number {
    const close = new RegExp(`</${tag.name}\\s*>`, 'gi');
    close.lastIndex = start;
    const found = close.exec(this.text);
    const to = found && found.index < end ? found.index : end;
    tokens.push({ type: 'raw', start, end: to, tag });
    return found && to < end ? to + found[0].length : end;
  }

  #tagAt(start: number, end: number): OpenTag {
    const name = /^[^\s/>={]*/.exec(this.text.slice(start + 1, start + 200))![0];
    const attributes: Attribute[] = [];
    let at = start + 1 + name.length;
    while (at < end) {
      const char = this.text[at]!;
      if (char === '>') return { type: 'open', start, end: at + 1, name, attributes, closed: VOID.has(name) };
      if (char === '/' && this.text[at + 1] === '>') {
        return { type: 'open', start, end: at + 2, name, attributes, closed: true };
      }
      if (/[\s/]/.test(char)) at++;
      else {
        const attribute = this.#attributeAt(at, end);
        attributes.push(attribute);
        at = Math.max(at + 1, attribute.end);
      }
    }
    return { type: 'open', start, end, name, attributes, closed: true };
  }

  #attributeAt(start: number, end: number): Attribute {
    const { text } = this;
    if (this.dialect.braces === 'single' && text[start] === '{') {
      const code = this.code(start + 1, end);
      const value = [{ type: 'code' as const, start: code.start, end: code.end }];
      return { start, end: Math.min(end, code.end + 1), name: '', nameEnd: start, value };
    }
    // `#[slot]="x"` and `:[key]="x"` may hold anything between their brackets.
    const name =
      /^(?:\[[^\]\n]*\]|[^\s/>=])+|^=/.exec(text.slice(start, Math.min(end, start + 1000)))?.[0] ??
      text[start]!;
    const nameEnd = start + name.length;
    const equals = /^\s*=\s*/.exec(text.slice(nameEnd, Math.min(end, nameEnd + 200)))?.[0];
    if (equals === undefined) return { start, end: nameEnd, name, nameEnd, value: null };
    const at = nameEnd + equals.length;
    const quote = text[at];
    if (quote === '"' || quote === "'") {
      const { parts, end: close } = this.#quoted(at + 1, end, quote);
      return { start, end: Math.min(end, close + 1), name, nameEnd, value: parts };
    }
    if (quote === '`' && this.dialect.nested) {
      const to = endOfTemplateLiteral(text, at, end);
      return { start, end: to, name, nameEnd, value: [{ type: 'template-literal', start: at, end: to }] };
    }
    if (this.dialect.braces === 'single') return { start, name, nameEnd, ...this.#unquoted(at, end) };
    const bare = /^[^\s>]*/.exec(text.slice(at, end))![0];
    return {
      start,
      end: at + bare.length,
      name,
      nameEnd,
      value: [{ type: 'text', start: at, end: at + bare.length }],
    };
  }

  #quoted(start: number, end: number, quote: string): { parts: AttributePart[]; end: number } {
    const withCode = this.dialect.braces === 'single' && !this.dialect.nested;
    const parts: AttributePart[] = [];
    let from = start;
    let at = start;
    while (at < end && this.text[at] !== quote) {
      if (!withCode || this.text[at] !== '{') at++;
      else {
        if (at > from) parts.push({ type: 'text', start: from, end: at });
        const code = this.code(at + 1, end);
        parts.push({ type: 'code', start: code.start, end: code.end });
        at = from = Math.min(end, code.end + 1);
      }
    }
    if (at > from || parts.length === 0) parts.push({ type: 'text', start: from, end: at });
    return { parts, end: at };
  }

  #unquoted(start: number, end: number): { value: AttributePart[]; end: number } {
    const value: AttributePart[] = [];
    let at = start;
    while (at < end && !/[\s>]/.test(this.text[at]!)) {
      if (this.text[at] === '{') {
        const code = this.code(at + 1, end);
        value.push({ type: 'code', start: code.start, end: code.end });
        at = Math.min(end, code.end + 1);
      } else {
        const bare = /^(?:(?!\/>)[^\s>{])+/.exec(this.text.slice(at, Math.min(end, at + 4000)))?.[0];
        if (!bare) break;
        value.push({ type: 'text', start: at, end: at + bare.length });
        at += bare.length;
      }
    }
    return { value, end: at };
  }
}
