import type { LineIndex } from '../text/line-index.js';
import type { TreeNode } from './tree.js';

/** A node of a type between two offsets, the end exclusive. */
export function nodeAt<T extends string>(
  type: T,
  start: number,
  end: number,
  lines: LineIndex,
): TreeNode & { type: T } {
  const { startLine, startColumn, endLine, endColumn } = lines.range(start, end);
  return {
    type,
    range: [start, end],
    loc: {
      start: { line: startLine, column: startColumn - 1 },
      end: { line: endLine, column: endColumn - 1 },
    },
  };
}
