import type { SourceRange } from '../model/index.js';

/** Turns offsets of a text into lines and columns; LF, CRLF and CR end a line, in scripts two separators as well. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string, { isScript = false } = {}) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
      else if (isScript && (code === 0x2028 || code === 0x2029)) this.#starts.push(i + 1);
    }
  }

  /** Line of an offset, from 1. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Offset of a place that `range` gave. */
  offsetAt(line: number, column: number): number {
    return (this.#starts[line - 1] ?? 0) + column - 1;
  }

  /** Range between two offsets, the end exclusive. */
  range(start: number, end: number): SourceRange {
    const startLine = this.lineAt(start);
    const endLine = this.lineAt(end);
    return {
      startLine,
      startColumn: start - this.#starts[startLine - 1]! + 1,
      endLine,
      endColumn: end - this.#starts[endLine - 1]! + 1,
    };
  }
}
