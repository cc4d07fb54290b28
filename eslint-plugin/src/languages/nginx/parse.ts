import { ConfigBuilder } from '../config/builder.js';
import type { ConfigTree, ConfigWord } from '../config/tree.js';
import { endOfLuaBlock } from './lua.js';

const BLANK = /[ \t\r\n]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\\': '\\',
  t: '\t',
  r: '\r',
  n: '\n',
};
const LUA_BLOCK = /_by_lua_block$/;

/**
 * Reads a configuration of nginx as its own tokenizer does (`ngx_conf_read_token`). Never throws: what it cannot
 * read is a problem with its place, and it reads on.
 * https://nginx.org/en/docs/beginners_guide.html#conf_structure
 */
export function parseNginx(text: string): ConfigTree {
  return new NginxReader(text).read();
}

class NginxReader {
  readonly #text: string;
  readonly #build: ConfigBuilder;
  #at: number;
  #words: ConfigWord[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#build = new ConfigBuilder(text);
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  read(): ConfigTree {
    while (this.#at < this.#text.length) this.#token();
    if (this.#words.length > 0) {
      this.#build.fail('unexpected end of file, expecting ";" or "}"', this.#text.length);
      this.#endDirective(this.#words.at(-1)!.range[1]);
    } else if (this.#build.depth > 0) {
      this.#build.fail('unexpected end of file, expecting "}"', this.#text.length);
    }
    return this.#build.finish();
  }

  #token(): void {
    const char = this.#text[this.#at]!;
    if (BLANK.test(char)) this.#at += 1;
    else if (char === '#') this.#comment();
    else if (char === ';' || char === '{') this.#mark(char);
    else if (char === '}') this.#close();
    else if (char === '"' || char === "'") this.#quoted(char);
    else this.#plain();
  }

  #comment(): void {
    let end = this.#text.indexOf('\n', this.#at);
    if (end === -1) end = this.#text.length;
    this.#build.comment(this.#at, this.#text[end - 1] === '\r' ? end - 1 : end, 1);
    this.#at = end;
  }

  #mark(char: ';' | '{'): void {
    if (this.#words.length === 0) this.#build.fail(`unexpected "${char}"`, this.#at);
    const offset = this.#at;
    this.#at += 1;
    if (char === ';') this.#endDirective(this.#at);
    else this.#block(offset);
  }

  #endDirective(end: number): void {
    const [name, ...args] = this.#words;
    this.#words = [];
    if (name) this.#build.directive([name, ...args], name.range[0], end);
  }

  #block(brace: number): void {
    const [name = this.#build.plainWord(brace, brace), ...args] = this.#words;
    this.#words = [];
    const directive = this.#build.directive([name, ...args], name.range[0], this.#at);
    if (!LUA_BLOCK.test(name.value)) {
      this.#build.openBlock(directive);
      return;
    }
    const end = endOfLuaBlock(this.#text, this.#at);
    if (end === null) this.#build.fail(`"${name.value}" has no closing "}"`, name.range[0]);
    const close = end ?? this.#text.length;
    directive.script = this.#build.script(this.#at, close);
    this.#at = Math.min(close + 1, this.#text.length);
    this.#build.extend(directive, this.#at);
  }

  #close(): void {
    if (this.#words.length > 0) {
      this.#build.fail('unexpected "}"', this.#at);
      this.#endDirective(this.#words.at(-1)!.range[1]);
    }
    this.#at += 1;
    if (!this.#build.closeBlock(this.#at)) this.#build.fail('unexpected "}"', this.#at - 1);
  }

  #quoted(quote: '"' | "'"): void {
    const start = this.#at;
    let at = start + 1;
    while (at < this.#text.length && this.#text[at] !== quote) at += this.#text[at] === '\\' ? 2 : 1;
    if (at >= this.#text.length) {
      this.#build.fail(`no closing ${quote}`, start);
      at = this.#text.length;
    }
    const end = Math.min(at + 1, this.#text.length);
    this.#push(start, end, quote, start + 1, at);
    this.#at = end;
    const next = this.#text[end];
    if (next !== undefined && !/[ \t\r\n;{)]/.test(next)) this.#build.fail(`unexpected "${next}"`, end);
  }

  #plain(): void {
    const start = this.#at;
    let at = start;
    // `${name}`: the brace of a variable opens no block.
    let variable = false;
    for (; at < this.#text.length; at += 1) {
      const char = this.#text[at]!;
      if (char === '{' && variable) continue;
      if (BLANK.test(char) || char === ';' || char === '{') break;
      variable = char === '$';
      if (char === '\\') at += 1;
    }
    this.#at = Math.min(at, this.#text.length);
    this.#push(start, this.#at, null, start, this.#at);
  }

  #push(start: number, end: number, quote: ConfigWord['quote'], from: number, to: number): void {
    const raw = this.#text.slice(from, to);
    if (!raw.includes('\\')) {
      this.#words.push(this.#build.word(start, end, raw, quote, from, null));
      return;
    }
    let value = '';
    const offsets: number[] = [];
    for (let i = from; i < to; i += 1) {
      offsets.push(i);
      const escaped = this.#text[i] === '\\' && i + 1 < to ? ESCAPES[this.#text[i + 1]!] : undefined;
      value += escaped ?? this.#text[i]!;
      if (escaped !== undefined) i += 1;
    }
    this.#words.push(this.#build.word(start, end, value, quote, from, [...offsets, to]));
  }
}
