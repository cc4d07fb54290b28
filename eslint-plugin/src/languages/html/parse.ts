import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { LineIndex } from '../../text/line-index.js';
import { holeTemplateTags } from '../../text/template-tags.js';
import type { Tree, TreeComment, TreeNode } from '../tree.js';
import { nodeAt } from '../node-at.js';
import { scriptDirectives } from './script-directives.js';

/** An HTML page, or a template of one; its elements stand in `elements`, in order of position. */
export interface HtmlRoot extends TreeNode {
  type: 'HtmlPage';
  elements: readonly HtmlElement[];
  /** As it stands in the file, the tags of templates included. */
  text: string;
  /** The same with scripts as a browser gets them, in a language in which they do not stand so. */
  scripts?: string;
}

/** A start tag as it stands in the page; what a browser adds by itself is none. */
export interface HtmlElement extends TreeNode {
  type: 'HtmlElement';
  /** In lower case. */
  name: string;
  attributes: readonly HtmlAttribute[];
  /** What a `script` or `style` holds; null for other elements. */
  content: HtmlContent | null;
  parent: HtmlElement | null;
  /** Offset behind the end tag, or behind the start tag where there is none. */
  end: number;
  /** It stands within a line from which it cannot be taken by itself. */
  isPartOfLine?: true;
}

export interface HtmlAttribute extends TreeNode {
  type: 'HtmlAttribute';
  /** In lower case, with its prefix: `xlink:href`. */
  name: string;
  /** Character references decoded; what a template puts in is `TEMPLATE_HOLE`. */
  value: string;
  /** Offset of the value's first character in the file. */
  valueStart: number;
  /** Whether each character of the value stands in the file as it is, so that places within it are known. */
  plain: boolean;
}

export interface HtmlContent extends TreeNode {
  type: 'HtmlContent';
  text: string;
}

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
type At = <T extends string>(type: T, start: number, end: number) => TreeNode & { type: T };

export const HTML_KEYS = {
  HtmlPage: ['elements'],
  HtmlElement: ['attributes', 'content'],
  HtmlAttribute: [],
  HtmlContent: [],
};

/** Reads a page as a browser without scripts does, which takes anything; never throws. */
export function parseHtml(text: string): Tree<HtmlRoot> {
  const lines = new LineIndex(text);
  const masked = holeTemplateTags(text);
  const at: At = (type, start, end) => nodeAt(type, start, end, lines);
  const elements: HtmlElement[] = [];
  const comments: TreeComment[] = [];
  const stack: { node: Node; parent: HtmlElement | null }[] = [
    { node: parse(masked, { sourceCodeLocationInfo: true, scriptingEnabled: false }), parent: null },
  ];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node } = item;
    let { parent } = item;
    if (node.nodeName === '#comment' && 'data' in node && node.sourceCodeLocation) {
      const { startOffset, endOffset } = node.sourceCodeLocation;
      comments.push({ ...at('Comment', startOffset, endOffset), value: node.data, block: true });
    }
    if ('tagName' in node) {
      const element = elementOf(node, masked, parent, at);
      if (element) {
        elements.push(element);
        parent = element;
        if (element.name === 'script' && element.content)
          comments.push(...scriptDirectives(element.content, at));
      }
    }
    const children = [
      ...('childNodes' in node ? node.childNodes : []),
      ...('content' in node ? node.content.childNodes : []),
    ];
    for (const child of children.toReversed()) stack.push({ node: child, parent });
  }
  elements.sort((a, b) => a.range[0] - b.range[0]);
  comments.sort((a, b) => a.range[0] - b.range[0]);
  return { root: { ...at('HtmlPage', 0, text.length), elements, text }, comments, problem: null };
}

function elementOf(element: Element, text: string, parent: HtmlElement | null, at: At): HtmlElement | null {
  const location = element.sourceCodeLocation;
  if (!location) return null;
  const tag = location.startTag ?? location;
  return {
    ...at('HtmlElement', tag.startOffset, tag.endOffset),
    name: element.tagName.toLowerCase(),
    attributes: attributesOf(element, text, at),
    content: contentOf(element, text, at),
    parent,
    end: location.endTag?.endOffset ?? tag.endOffset,
  };
}

function attributesOf({ attrs, sourceCodeLocation }: Element, text: string, at: At): HtmlAttribute[] {
  return attrs.flatMap(({ name: local, prefix, value }): HtmlAttribute[] => {
    const name = (prefix ? `${prefix}:${local}` : local).toLowerCase();
    const place = sourceCodeLocation?.attrs?.[name];
    if (!place) return [];
    const whole = text.slice(place.startOffset, place.endOffset);
    const before = /^[^=]*(?:=\s*["']?)?/.exec(whole)![0].length;
    return [
      {
        ...at('HtmlAttribute', place.startOffset, place.endOffset),
        name,
        value,
        valueStart: place.startOffset + before,
        plain: whole.startsWith(value, before),
      },
    ];
  });
}

function contentOf({ tagName, childNodes: [only] }: Element, text: string, at: At): HtmlContent | null {
  if (tagName !== 'script' && tagName !== 'style') return null;
  if (!only || !('value' in only) || !only.sourceCodeLocation) return null;
  const { startOffset, endOffset } = only.sourceCodeLocation;
  // Not the value: line ends are made one character there, and places would not fit.
  return { ...at('HtmlContent', startOffset, endOffset), text: text.slice(startOffset, endOffset) };
}
