import { ConfigBuilder } from '../config/builder.js';
import type { ConfigDirective, ConfigTree, ConfigWord } from '../config/tree.js';
import { logicalLines, type LogicalLine } from '../config/logical-lines.js';

const BLANK = /\s/;
/** Sections whose content is code of another language. */
const CODE_SECTIONS = /^(?:perl|lua\w*)$/i;

/**
 * Reads a configuration of Apache httpd, or a `.htaccess`, as `ap_build_config` does. Never throws: what it cannot
 * read is a problem with its place, and it reads on. https://httpd.apache.org/docs/2.4/configuring.html
 */
export function parseApache(text: string): ConfigTree {
  const build = new ConfigBuilder(text);
  let code: { directive: ConfigDirective; name: string; start: number } | null = null;
  for (const line of logicalLines(text)) {
    const { value, offsets } = line;
    const first = value.search(/\S/);
    if (code !== null) {
      if (value.trim().toLowerCase() !== `</${code.name}>`) continue;
      code.directive.script = build.script(code.start, offsets[first]!);
      build.extend(code.directive, offsets[value.trimEnd().length]!);
      code = null;
    } else if (first === -1) continue;
    else if (value[first] === '#') build.comment(offsets[first]!, offsets[value.length]!, 1);
    else if (value.startsWith('</', first)) closeSection(line, first, build);
    else if (value[first] === '<') {
      const directive = openSection(line, first, build);
      const name = directive?.name.value.toLowerCase() ?? '';
      if (directive && CODE_SECTIONS.test(name)) {
        code = { directive, name, start: offsets[value.length]! };
      } else if (directive) build.openBlock(directive);
    } else {
      const [name, ...args] = words(line, first, value.length, build);
      build.directive([name!, ...args], name!.range[0], (args.at(-1) ?? name!).range[1]);
    }
  }
  if (code !== null) build.fail(`<${code.name}> was not closed`, code.directive.range[0]);
  const open = build.openNames.at(-1);
  if (open !== undefined) build.fail(`<${open}> was not closed`, text.length);
  return build.finish();
}

function openSection(line: LogicalLine, first: number, build: ConfigBuilder): ConfigDirective | null {
  const { value, offsets } = line;
  const end = value.lastIndexOf('>');
  if (end <= first) build.fail(`"${value.trim()}" has no closing ">"`, offsets[first]!);
  const until = end > first ? end : value.trimEnd().length;
  const [name, ...args] = words(line, first + 1, until, build);
  if (!name) {
    build.fail('a section without a name', offsets[first]!);
    return null;
  }
  return build.directive([name, ...args], offsets[first]!, offsets[end > first ? end + 1 : until]!);
}

function closeSection({ value, offsets }: LogicalLine, first: number, build: ConfigBuilder): void {
  const name = /^[^\s>]*/.exec(value.slice(first + 2))![0].toLowerCase();
  const open = build.openNames.map((one) => one.toLowerCase());
  const index = open.lastIndexOf(name);
  if (index === -1 || index < open.length - 1) {
    const expected = open.at(-1);
    build.fail(
      expected === undefined
        ? `</${name}> without a matching <${name}>`
        : `expected </${expected}> but saw </${name}>`,
      offsets[first]!,
    );
  }
  if (index === -1) return;
  for (let i = open.length; i > index; i -= 1) build.closeBlock(offsets[value.trimEnd().length]!);
}

/** The words of a part of a line, as `ap_getword_conf` takes them. */
function words(line: LogicalLine, from: number, to: number, build: ConfigBuilder): ConfigWord[] {
  const { value } = line;
  const found: ConfigWord[] = [];
  let at = from;
  while (at < to) {
    if (BLANK.test(value[at]!)) {
      at += 1;
      continue;
    }
    const char = value[at]!;
    const quote = char === '"' || char === "'" ? char : null;
    const start = at;
    const contentStart = quote ? at + 1 : at;
    at = contentStart;
    if (quote) while (at < to && value[at] !== quote) at += isEscape(value, at, quote) ? 2 : 1;
    else while (at < to && !BLANK.test(value[at]!)) at += 1;
    const contentEnd = Math.min(at, to);
    at = quote && at < to ? at + 1 : contentEnd;
    found.push(wordOf(line, { start, end: at, contentStart, contentEnd, quote }, build));
  }
  return found;
}

function isEscape(value: string, at: number, quote: string | null): boolean {
  return value[at] === '\\' && (value[at + 1] === '\\' || (quote !== null && value[at + 1] === quote));
}

interface Span {
  start: number;
  end: number;
  contentStart: number;
  contentEnd: number;
  quote: ConfigWord['quote'];
}

function wordOf(
  { value, offsets }: LogicalLine,
  { start, end, contentStart, contentEnd, quote }: Span,
  build: ConfigBuilder,
): ConfigWord {
  let content = '';
  const places: number[] = [];
  for (let i = contentStart; i < contentEnd; i += 1) {
    places.push(offsets[i]!);
    if (isEscape(value, i, quote) && i + 1 < contentEnd) i += 1;
    content += value[i]!;
  }
  places.push(offsets[contentEnd]!);
  const straight = places.every((place, i) => place === places[0]! + i);
  // A word ends after its last character, not where the next line goes on.
  const last = end > start ? offsets[end - 1]! + 1 : offsets[start]!;
  return build.word(offsets[start]!, last, content, quote, places[0]!, straight ? null : places);
}
