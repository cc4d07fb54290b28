import type { SourceRange } from '../model/index.js';
import { LineIndex } from '../text/line-index.js';
import type { SourceFile } from './source-file.js';
import { programOf, type Node } from './syntax.js';

/** By the roots of trees whose nodes have ranges alone. */
const texts = new WeakMap<Node, string>();
const indexes = new WeakMap<Node, LineIndex>();

/** Makes known what a tree was parsed from, so that `rangeOf` needs no `loc` in its nodes. */
export function keepText(program: Node, text: string): void {
  texts.set(program, text);
}

/** The place of a node. */
export function rangeOf(node: Node): SourceRange {
  return rangeIn((node as Partial<Node>).loc ? node : programOf(node), node);
}

/** The place of a node or comment of a tree. */
export function rangeIn(program: Node, node: Pick<Node, 'range'> & Partial<Pick<Node, 'loc'>>): SourceRange {
  const { loc, range } = node;
  if (!loc) return indexOf(program).range(...range);
  const { start, end } = loc;
  return {
    startLine: start.line,
    startColumn: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
  };
}

/** The place of a part of a script's text: offsets, the end exclusive. */
export function placeIn(
  { ast, text }: Pick<SourceFile, 'ast' | 'text'>,
  start: number,
  end: number,
): SourceRange {
  return indexOf(ast, text).range(start, end);
}

/** The lines of a tree's text, as the language counts them. */
function indexOf(program: Node, text = texts.get(program) ?? ''): LineIndex {
  let index = indexes.get(program);
  if (!index) indexes.set(program, (index = new LineIndex(text, { isScript: true })));
  return index;
}
