/** A line together with those that continue it. */
export interface LogicalLine {
  /** Without line ends, and without the marks of continuation. */
  value: string;
  /** Offset in the text of each character, and of the end. */
  offsets: readonly number[];
}

/** The lines of a text, where a backslash at the end of a line joins the next one to it. */
export function* logicalLines(text: string): Iterable<LogicalLine> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    let value = '';
    const offsets: number[] = [];
    for (;;) {
      const newline = text.indexOf('\n', at);
      const lineEnd = newline === -1 ? text.length : newline;
      const end = text[lineEnd - 1] === '\r' && lineEnd > at ? lineEnd - 1 : lineEnd;
      const continues = end > at && text[end - 1] === '\\' && newline !== -1;
      const until = continues ? end - 1 : end;
      for (let i = at; i < until; i += 1) offsets.push(i);
      value += text.slice(at, until);
      at = newline === -1 ? text.length : newline + 1;
      if (continues && at < text.length) continue;
      offsets.push(until);
      break;
    }
    yield { value, offsets };
  }
}
