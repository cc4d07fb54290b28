/** What an edit puts in: what people type, and what changes how all that follows is read. */
const BITS: readonly string[] =
  '|| |;|}|{|(|)|/|*/|/*|//|`|${|"use strict";|\'a\'|x|else |await y;|async |=> 1|= 2|foo()|export |let q = 1;|function g() { return 1 }|<b>|</b>|@d |class Z { #p = 1; m() { this.#p } }|import a from "b";|#!|<|>|, |.|i|\r\n|\u2028|😀|eval("x");|if (a) b();|type T = string;|interface I { a: T }|label: for (;;) break label;|++|var v = v;| /* c */ |return;|in |of |as T|!|res.cookie("a", req.ip);|console.log(req.ip);|document.cookie = "a=1";|fetch("https://a.example/" + email);|const log = console;|// eslint-disable-next-line privacy-policy/cookies -- none: agreed'
    .split('|')
    .flatMap((bit) => [bit, `\n${bit}`, `${bit}\n`]);

/** Numbers that look random and are the same in every run. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0, below a limit. */
  below(limit: number): number {
    this.#state = (this.#state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (this.#state >> 8) % Math.max(limit, 1);
  }

  one<T>(all: readonly T[]): T {
    return all[this.below(all.length)]!;
  }
}

/** The text after somebody has typed, deleted, renamed or pasted something somewhere. */
export function edited(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  switch (dice.below(6)) {
    case 0: {
      const from = dice.below(text.length);
      return text.slice(0, at) + text.slice(from, from + dice.below(80)) + text.slice(at);
    }
    case 1: {
      const [word, ...rest] = [...text.slice(at).matchAll(/\w+/g)];
      const last = rest.length === 0 ? word : dice.one(rest.slice(0, 5));
      if (!last) return text;
      const start = at + last.index;
      return `${text.slice(0, start)}renamed${dice.below(9)}${text.slice(start + last[0].length)}`;
    }
    case 2: {
      const line = text.indexOf('\n', at) + 1;
      return text.slice(0, line) + dice.one(BITS) + text.slice(line);
    }
    case 3:
      return text.slice(0, at) + dice.one(BITS) + text.slice(at + dice.below(60));
    default:
      return text.slice(0, at) + dice.one(BITS) + text.slice(at);
  }
}
