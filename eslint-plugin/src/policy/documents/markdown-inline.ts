import type { SyntaxNode } from '@lezer/common';
import { parseFragment } from 'parse5';
import type { MappedTextBuilder } from '../mapped-text.js';

/** Nodes whose text is no part of what a reader reads; marks (`EmphasisMark` ...) are left out as well. */
const SKIPPED = new Set([
  'Image',
  'Strikethrough',
  'LinkLabel',
  'LinkTitle',
  'Comment',
  'ProcessingInstruction',
  'TaskMarker',
]);

/** Deeper nesting is no text that people wrote. */
const MAX_NESTING = 200;

const ANCHOR = /^<(?:a|span)\s[^<>]*?\b(?:id|name)\s*=\s*["']?([\w.:-]+)/i;

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/**
 * Appends the words of a node between two offsets, every mark left out.
 *
 * @returns the anchor that an `<a id="...">` among the words sets, if there is one
 */
export function inlineText(
  text: string,
  node: SyntaxNode,
  builder: MappedTextBuilder,
  from = node.from,
  to = node.to,
  level = 0,
): string | null {
  let at = from;
  let anchor: string | null = null;
  for (const child of childrenOf(node)) {
    if (child.to <= from) continue;
    if (child.from >= to) break;
    builder.addRaw(text, at, child.from);
    at = child.to;
    if (/(?:Mark|Delimiter)$/.test(child.name) || SKIPPED.has(child.name)) continue;
    if (child.name === 'Escape') builder.addRaw(text, child.from + 1, child.to);
    else if (child.name === 'Entity')
      builder.addWhole(decodeEntity(text.slice(child.from, child.to)), child.from, child.to);
    else if (child.name === 'HardBreak') builder.addBreak(child.from);
    else if (child.name === 'HTMLTag') {
      const tag = text.slice(child.from, child.to);
      anchor ??= ANCHOR.exec(tag)?.[1] ?? null;
      if (/^<(?:br|p|div|li)\b/i.test(tag)) builder.addBreak(child.from);
    } else if (child.name === 'Link' && text[child.from + 1] === '^') {
      // A footnote's label, and the colon after it where the footnote itself stands.
      if (text[child.to] === ':') at++;
    } else if (child.name === 'URL') {
      if (node.name !== 'Link') builder.addRaw(text, child.from, child.to);
    } else if (level < MAX_NESTING)
      anchor = inlineText(text, child, builder, child.from, child.to, level + 1) ?? anchor;
  }
  builder.addRaw(text, at, to);
  return anchor;
}

const decoded = new Map<string, string>();

/** What `&rsquo;`, `&#8217;` and the like stand for. */
function decodeEntity(entity: string): string {
  let value = decoded.get(entity);
  if (value === undefined) {
    const [node] = parseFragment(entity).childNodes;
    value = node && 'value' in node ? node.value : entity;
    decoded.set(entity, value);
  }
  return value;
}
