import type { TreeComment, TreeNode } from '../tree.js';

/** Comments of a script that switch rules off or on; other comments say nothing to anybody. */
const DIRECTIVE =
  /\/\/[ \t]*((?:eslint-|privacy-policy-)[^\r\n]*)|\/\*\s*((?:eslint-|privacy-policy-)[^]*?)\*\//g;

/** The directives in a script that stands in a page. */
export function scriptDirectives(
  { text, range: [offset] }: { text: string; range: readonly [number, number] },
  at: <T extends string>(type: T, start: number, end: number) => TreeNode & { type: T },
): TreeComment[] {
  return [...text.matchAll(DIRECTIVE)].map(({ 0: whole, 1: line, 2: block, index }) => ({
    ...at('Comment', offset + index, offset + index + whole.length),
    value: line ?? block ?? '',
    block: block !== undefined,
  }));
}
