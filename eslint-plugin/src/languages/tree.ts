/** A node as ESLint wants it; lines count from 1, columns from 0, offsets in UTF-16 units. */
export interface TreeNode {
  type: string;
  range: [number, number];
  loc: { start: TreePlace; end: TreePlace };
}

export interface TreePlace {
  line: number;
  column: number;
}

/** A comment, whatever its marks. */
export interface TreeComment extends TreeNode {
  /** What stands between the marks. */
  value: string;
  /** Written between two marks, not up to the end of a line. */
  block: boolean;
}

/** A file that is no script, read. */
export interface Tree<Root extends TreeNode = TreeNode> {
  root: Root;
  /** In order of position. */
  comments: readonly TreeComment[];
  /** Why it could not be read to its end, and where (both count from 1); null when it was. */
  problem: { message: string; line: number; column: number } | null;
}
