import type { SourceRange } from '../model/index.js';

/** Part of a line with a mark under what is meant. */
export interface Excerpt {
  /** Counts from 1. */
  line: number;
  text: string;
  /** Spaces, then the mark, as wide as what is meant. */
  mark: string;
}

const WIDTH = 100;
/** What is shown before a place that lies far to the right. */
const LEAD = 20;

/** The line on which a range begins, cut to a width that fits a terminal. */
export function excerptOf(lines: readonly string[], range: SourceRange, sign = '^'): Excerpt {
  const { startLine, startColumn, endLine, endColumn } = range;
  const text = printable(lines[startLine - 1] ?? '');
  const indent = text.length - text.trimStart().length;
  const from = Math.min(indent, startColumn - 1);
  const shift = startColumn - 1 - from > WIDTH ? startColumn - 1 - LEAD : from;
  const excerpt = text.slice(shift, shift + WIDTH).trimEnd();
  const end = endLine === startLine ? endColumn - 1 : text.length;
  const before = Math.max(0, startColumn - 1 - shift);
  const width = Math.max(1, Math.min(end - shift, excerpt.length) - before);
  return { line: startLine, text: excerpt, mark: ' '.repeat(before) + sign.repeat(width) };
}

/** Without what moves a terminal's cursor or changes its colors; the length stays the same. */
export function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
