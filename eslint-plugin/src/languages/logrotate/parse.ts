import { ConfigBuilder } from '../config/builder.js';
import type { ConfigDirective, ConfigTree, ConfigWord } from '../config/tree.js';

/** Options that take nothing: what follows on their line is read on its own. */
const FLAGS = new Set(
  (
    'compress nocompress delaycompress nodelaycompress shred noshred allowhardlink noallowhardlink ' +
    'sharedscripts nosharedscripts copytruncate nocopytruncate renamecopy norenamecopy copy nocopy ifempty ' +
    'notifempty dateext nodateext dateyesterday nodateyesterday datehourago nodatehourago noolddir mailfirst ' +
    'maillast nocreateolddir nocreate hourly daily yearly nomail missingok nomissingok ignoreduplicates'
  ).split(' '),
);
const SCRIPTS = new Set(['prerotate', 'postrotate', 'firstaction', 'lastaction', 'preremove']);

/**
 * Reads a configuration of logrotate as its `readConfigFile` does: options, and blocks of options for log files,
 * in which the words before the brace are name and arguments. Never throws: what it cannot read is a problem with
 * its place, and it reads on. https://github.com/logrotate/logrotate/blob/main/logrotate.8.in
 */
export function parseLogrotate(text: string): ConfigTree {
  return new LogrotateReader(text).read();
}

class LogrotateReader {
  readonly #text: string;
  readonly #build: ConfigBuilder;
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#build = new ConfigBuilder(text);
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  read(): ConfigTree {
    while (this.#at < this.#text.length) this.#item();
    // A block that is not closed ends with the file, for logrotate too.
    return this.#build.finish();
  }

  #item(): void {
    const char = this.#text[this.#at]!;
    if (/\s/.test(char)) this.#at += 1;
    else if (char === '#') this.#comment();
    else if (/[a-z]/i.test(char)) this.#option();
    else if (char === '}') {
      this.#at += 1;
      if (!this.#build.closeBlock(this.#at)) this.#build.fail('unexpected "}"', this.#at - 1);
    } else if (/["'/~]/.test(char)) this.#block();
    else {
      this.#build.fail('a line must begin with an option or with the path of a log file', this.#at);
      this.#at = this.#lineEnd();
    }
  }

  #lineEnd(): number {
    const end = this.#text.indexOf('\n', this.#at);
    return end === -1 ? this.#text.length : end;
  }

  #isFirstOfLine(): boolean {
    let at = this.#at - 1;
    while (at >= 0 && /[ \t]/.test(this.#text[at]!)) at -= 1;
    return at < 0 || this.#text[at] === '\n';
  }

  #comment(): void {
    const end = this.#lineEnd();
    this.#build.comment(this.#at, this.#text[end - 1] === '\r' ? end - 1 : end, 1);
    this.#at = end;
  }

  #option(): void {
    const start = this.#at;
    const name = /^[a-z]+/i.exec(this.#text.slice(start, start + 64))![0];
    this.#at = start + name.length;
    const word = this.#build.plainWord(start, this.#at);
    if (FLAGS.has(name)) {
      this.#build.directive([word], start, this.#at);
      return;
    }
    if (SCRIPTS.has(name)) {
      this.#script(this.#build.directive([word], start, this.#at), name);
      return;
    }
    const end = this.#lineEnd();
    const rest = this.#text.slice(this.#at, end);
    const from = this.#at + /^[ \t]*(?:=[ \t]*)?/.exec(rest)![0].length;
    const to = this.#at + rest.trimEnd().length;
    this.#at = end;
    const args = from < to ? [this.#build.plainWord(from, to)] : [];
    this.#build.directive([word, ...args], start, args[0]?.range[1] ?? word.range[1]);
  }

  /** Everything up to a line that begins with `endscript`. */
  #script(directive: ConfigDirective, name: string): void {
    const start = this.#lineEnd();
    const end = /^[ \t]*endscript(?![a-z])/im.exec(this.#text.slice(start));
    if (end === null) {
      this.#build.fail(`"${name}" without "endscript"`, directive.range[0]);
      this.#at = this.#text.length;
    } else this.#at = start + end.index + end[0].length;
    directive.script = this.#build.script(start, end === null ? this.#text.length : start + end.index);
    this.#build.extend(directive, this.#at);
  }

  #block(): void {
    const start = this.#at;
    const words: ConfigWord[] = [];
    if (this.#build.depth > 0) this.#build.fail('unexpected path of a log file', start);
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at]!;
      if (/\s/.test(char)) this.#at += 1;
      else if (char === '#' && this.#isFirstOfLine()) this.#comment();
      else if (char === '{' || char === '}') break;
      else words.push(this.#path());
    }
    const brace = this.#text[this.#at];
    if (brace !== '{') {
      this.#build.fail('the paths of log files are not followed by "{"', start);
      if (brace === '}') this.#at += 1;
      return;
    }
    this.#at += 1;
    this.#build.openBlock(this.#build.directive(words as [ConfigWord, ...ConfigWord[]], start, this.#at));
  }

  #path(): ConfigWord {
    const start = this.#at;
    let value = '';
    const offsets: number[] = [];
    let quote: string | null = null;
    let at = start;
    for (; at < this.#text.length; at += 1) {
      const char = this.#text[at]!;
      if (char === '{' || char === '}') break;
      if (char === '\n' && quote !== null) break;
      if (quote === null && /\s/.test(char)) break;
      if (quote === null && (char === '"' || char === "'")) quote = char;
      else if (char === quote) quote = null;
      else {
        if (char === '\\' && at + 1 < this.#text.length) at += 1;
        offsets.push(at);
        value += this.#text[at]!;
      }
    }
    this.#at = at;
    const first = this.#text[start];
    const kind = first === '"' || first === "'" ? first : null;
    const valueStart = offsets[0] ?? start;
    return this.#build.word(start, at, value, kind, valueStart, [...offsets, at]);
  }
}
