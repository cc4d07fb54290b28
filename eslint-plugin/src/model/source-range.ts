/** A place in a file. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface SourceRange {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}
