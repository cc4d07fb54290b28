import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { LineIndex } from '../../text/line-index.js';
import type { Tree, TreeComment, TreeNode } from '../tree.js';
import { nodeAt } from '../node-at.js';

/** An HTML page; its elements stand in `elements`, in order of position. */
export interface HtmlRoot extends TreeNode {
  type: 'HtmlPage';
  elements: readonly HtmlElement[];
}

/** A start tag as it stands in the page; what a browser adds by itself is none. */
export interface HtmlElement extends TreeNode {
  type: 'HtmlElement';
  /** In lower case. */
  name: string;
  attributes: readonly HtmlAttribute[];
  /** What a `script` or `style` holds; null for other elements. */
  content: HtmlContent | null;
}

export interface HtmlAttribute extends TreeNode {
  type: 'HtmlAttribute';
  /** In lower case. */
  name: string;
  /** Character references decoded. */
  value: string;
}

export interface HtmlContent extends TreeNode {
  type: 'HtmlContent';
  text: string;
}

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

export const HTML_KEYS = {
  HtmlPage: ['elements'],
  HtmlElement: ['attributes', 'content'],
  HtmlAttribute: [],
  HtmlContent: [],
};

/** Reads a page as a browser does, which takes anything; never throws. */
export function parseHtml(text: string): Tree<HtmlRoot> {
  const lines = new LineIndex(text);
  const at = <T extends string>(type: T, start: number, end: number) => nodeAt(type, start, end, lines);
  const elements: HtmlElement[] = [];
  const comments: TreeComment[] = [];
  const stack: Node[] = [parse(text, { sourceCodeLocationInfo: true })];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#comment' && 'data' in node && node.sourceCodeLocation) {
      const { startOffset, endOffset } = node.sourceCodeLocation;
      comments.push({ ...at('Comment', startOffset, endOffset), value: node.data, block: true });
    }
    if ('tagName' in node) elements.push(...elementOf(node, at));
    if ('content' in node) stack.push(node.content);
    if ('childNodes' in node) stack.push(...node.childNodes.toReversed());
  }
  elements.sort((a, b) => a.range[0] - b.range[0]);
  comments.sort((a, b) => a.range[0] - b.range[0]);
  return { root: { ...at('HtmlPage', 0, text.length), elements }, comments, problem: null };
}

function elementOf(
  element: Element,
  at: <T extends string>(type: T, start: number, end: number) => TreeNode & { type: T },
): HtmlElement[] {
  const location = element.sourceCodeLocation;
  if (!location) return [];
  const tag = location.startTag ?? location;
  const attributes = element.attrs.flatMap(({ name, value }): HtmlAttribute[] => {
    const place = location.attrs?.[name];
    return place ? [{ ...at('HtmlAttribute', place.startOffset, place.endOffset), name, value }] : [];
  });
  return [
    {
      ...at('HtmlElement', tag.startOffset, tag.endOffset),
      name: element.tagName,
      attributes,
      content: contentOf(element, at),
    },
  ];
}

function contentOf(
  { tagName, childNodes: [only] }: Element,
  at: <T extends string>(type: T, start: number, end: number) => TreeNode & { type: T },
): HtmlContent | null {
  if (tagName !== 'script' && tagName !== 'style') return null;
  if (!only || !('value' in only) || !only.sourceCodeLocation) return null;
  const { startOffset, endOffset } = only.sourceCodeLocation;
  return { ...at('HtmlContent', startOffset, endOffset), text: only.value };
}
