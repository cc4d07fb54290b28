import { ConfigBuilder } from '../config/builder.js';
import { logicalLines, type LogicalLine } from '../config/logical-lines.js';
import type { ConfigTree, ConfigWord } from '../config/tree.js';

/**
 * Reads a unit-like file of systemd, such as `journald.conf`: sections with assignments. Never throws.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html
 */
export function parseJournald(text: string): ConfigTree {
  const build = new ConfigBuilder(text);
  for (const line of logicalLines(text)) {
    const { value, offsets } = line;
    const first = value.search(/\S/);
    if (first === -1) continue;
    const end = value.trimEnd().length;
    const last = offsets[end - 1]! + 1;
    if (value[first] === '#' || value[first] === ';') build.comment(offsets[first]!, last, 1);
    else if (value[first] === '[') {
      build.closeBlock(offsets[first]!);
      if (value[end - 1] !== ']') build.fail('a section has no closing "]"', offsets[first]!);
      const until = value[end - 1] === ']' ? end - 1 : end;
      const name = wordOf(line, first + 1, until, build);
      build.openBlock(build.directive([name], offsets[first]!, last));
    } else assignment(line, first, end, build);
  }
  return build.finish();
}

function assignment(line: LogicalLine, first: number, end: number, build: ConfigBuilder): void {
  const { value, offsets } = line;
  const equals = value.indexOf('=', first);
  if (equals === -1) {
    build.fail('expected "name=value" or "[section]"', offsets[first]!);
    return;
  }
  const name = wordOf(line, first, value.slice(0, equals).trimEnd().length, build);
  const from = equals + 1 + (value.slice(equals + 1, end).match(/^\s*/)?.[0].length ?? 0);
  const args = from < end ? [wordOf(line, from, end, build)] : [];
  build.directive([name, ...args], offsets[first]!, offsets[end - 1]! + 1);
}

function wordOf({ value, offsets }: LogicalLine, from: number, to: number, build: ConfigBuilder): ConfigWord {
  const end = to > from ? offsets[to - 1]! + 1 : offsets[from]!;
  const places = offsets.slice(from, to + 1);
  const straight = places.every((place, i) => place === places[0]! + i);
  return build.word(
    offsets[from]!,
    end,
    value.slice(from, to),
    null,
    offsets[from]!,
    straight ? null : places,
  );
}
