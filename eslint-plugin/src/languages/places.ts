import type { SourceRange } from '../model/index.js';
import { LineIndex } from '../text/line-index.js';

/** Gives places of a text, in our counting, for offsets; the end is exclusive. */
export function placesIn(text: string): (start: number, end: number) => SourceRange {
  let lines: LineIndex | undefined;
  return (start, end) => (lines ??= new LineIndex(text)).range(start, end);
}
