import { LineIndex } from '../../text/line-index.js';
import { nodeAt } from '../node-at.js';
import type { Tree, TreeComment, TreeNode } from '../tree.js';
import { cssAddresses, type CssAddress, type CssDialect } from './references.js';

/** A style sheet: the addresses that it names. */
export interface CssRoot extends TreeNode {
  type: 'CssSheet';
  addresses: readonly CssAddressNode[];
}

export interface CssAddressNode extends TreeNode, Pick<CssAddress, 'use' | 'url'> {
  type: 'CssAddress';
}

export const CSS_KEYS = { CssSheet: ['addresses'], CssAddress: [] };

/** Only comments that switch rules off or on matter to anybody. */
const DIRECTIVE =
  /\/\*\s*((?:eslint-|privacy-policy-)[^]*?)\*\/|\/\/[ \t]*((?:eslint-|privacy-policy-)[^\r\n]*)/g;

/** Reads a style sheet of any dialect; never throws. */
export function parseCss(filename: string, text: string): Tree<CssRoot> {
  const lines = new LineIndex(text);
  const dialect = dialectOf(filename);
  const addresses = cssAddresses(text, dialect).map(({ use, url, start, end }): CssAddressNode => ({
    ...nodeAt('CssAddress', start, end, lines),
    use,
    url,
  }));
  const comments = [...text.matchAll(DIRECTIVE)]
    .filter(({ 1: block }) => block !== undefined || dialect !== 'css')
    .map(({ 0: whole, 1: block, 2: line, index }): TreeComment => ({
      ...nodeAt('Comment', index, index + whole.length, lines),
      value: block ?? line ?? '',
      block: block !== undefined,
    }));
  return { root: { ...nodeAt('CssSheet', 0, text.length, lines), addresses }, comments, problem: null };
}

function dialectOf(filename: string): CssDialect {
  const extension = /\.(scss|sass|less)$/i.exec(filename)?.[1]?.toLowerCase();
  return (extension as CssDialect | undefined) ?? 'css';
}
