import type { TreeNode } from '../../languages/tree.js';
import type { SourceRange } from '../../model/index.js';

/** Our counting: lines and columns from 1. */
export function rangeOfNode({ loc: { start, end } }: TreeNode): SourceRange {
  return {
    startLine: start.line,
    startColumn: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
  };
}
