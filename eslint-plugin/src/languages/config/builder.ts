import { LineIndex } from '../../text/line-index.js';
import { nodeAt } from '../node-at.js';
import type { TreeComment } from '../tree.js';
import type { ConfigDirective, ConfigDocument, ConfigScript, ConfigTree, ConfigWord } from './tree.js';

/** Deeper blocks are read over: no server nests so far, and whoever walks the tree may recurse. */
const MAX_DEPTH = 64;

/** Puts a configuration's tree together while its text is read from start to end. */
export class ConfigBuilder {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #root: ConfigDocument;
  readonly #open: ConfigDirective[] = [];
  readonly #comments: TreeComment[] = [];
  #problem: ConfigTree['problem'] = null;
  /** Blocks that are open beyond the greatest depth. */
  #beyond = 0;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
    this.#root = { ...nodeAt('Document', 0, text.length, this.#lines), body: [] };
  }

  /** Names of the blocks that are open, the innermost last. */
  get openNames(): string[] {
    return this.#open.map(({ name }) => name.value);
  }

  get depth(): number {
    return this.#open.length + this.#beyond;
  }

  /** Remembers the first problem. */
  fail(message: string, offset: number): void {
    if (this.#problem !== null) return;
    const { startLine, startColumn } = this.#lines.range(offset, offset);
    this.#problem = { message, line: startLine, column: startColumn };
  }

  comment(start: number, end: number, marks: number): void {
    const value = this.#text.slice(start + marks, end);
    this.#comments.push({ ...nodeAt('Comment', start, end, this.#lines), value, block: false });
  }

  /** A word whose value stands there as it is. */
  plainWord(start: number, end: number): ConfigWord {
    return this.word(start, end, this.#text.slice(start, end), null, start, null);
  }

  word(
    start: number,
    end: number,
    value: string,
    quote: ConfigWord['quote'],
    valueStart: number,
    offsets: readonly number[] | null,
  ): ConfigWord {
    const { type, range, loc } = nodeAt('Word', start, end, this.#lines);
    return { type, range, loc, value, quote, valueStart, offsets };
  }

  script(start: number, end: number): ConfigScript {
    return { ...nodeAt('Script', start, end, this.#lines), value: this.#text.slice(start, end) };
  }

  /** A directive from its words, the first of which is its name. */
  directive(
    [name, ...args]: readonly [ConfigWord, ...ConfigWord[]],
    start: number,
    end: number,
  ): ConfigDirective {
    const { type, range, loc } = nodeAt('Directive', start, end, this.#lines);
    const directive: ConfigDirective = { type, range, loc, name, args, body: null, script: null };
    if (this.#beyond === 0) (this.#open.at(-1)?.body ?? this.#root.body).push(directive);
    return directive;
  }

  /** What comes next stands in this directive's block. */
  openBlock(directive: ConfigDirective): void {
    if (this.depth >= MAX_DEPTH) {
      this.fail('blocks are nested too deeply', directive.range[0]);
      this.#beyond += 1;
      return;
    }
    directive.body = [];
    this.#open.push(directive);
  }

  /** Ends the innermost block at an offset; false when none is open. */
  closeBlock(end: number): boolean {
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      return true;
    }
    const directive = this.#open.pop();
    if (directive === undefined) return false;
    this.extend(directive, end);
    return true;
  }

  /** Lets a directive end at an offset. */
  extend(directive: ConfigDirective, end: number): void {
    const { range, loc } = nodeAt('Directive', directive.range[0], end, this.#lines);
    directive.range = range;
    directive.loc = loc;
  }

  /** The tree; blocks that are still open end where the text does. */
  finish(): ConfigTree {
    while (this.depth > 0) this.closeBlock(this.#text.length);
    return { root: this.#root, comments: this.#comments, problem: this.#problem };
  }
}
