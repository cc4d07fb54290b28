import type { SyntaxNode } from '@lezer/common';
import { childrenOf } from './markdown-inline.js';
import { isNumberedHeading, isTitleCase, splitNumber, wordCount } from './numbered-heading.js';

/** Where the words of a heading that is marked by nothing but its number stand, the number included. */
export interface Title {
  start: number;
  end: number;
}

/** The first line between two offsets: offsets, the end without its line break. */
function firstLine(text: string, from: number, to: number): Title {
  let end = from;
  while (end < to && text[end] !== '\n' && text[end] !== '\r') end++;
  return { start: from, end };
}

/** Marks of emphasis and escapes do not count. */
function wordsOf(text: string): string {
  return text.replace(/[*_`\\]/g, '').trim();
}

/** Whether the line after a title begins what is under it, and does not go on with the line. */
function isFollowedByText(text: string, title: Title, to: number): boolean {
  const rest = text.slice(title.end, Math.min(to, title.end + 80)).trimStart();
  const words = splitNumber(wordsOf(text.slice(title.start, title.end)))?.rest ?? '';
  return /^["'“‘*_[(]*[\p{Lu}\d]/u.test(rest) && (wordCount(words) <= 6 || isTitleCase(words));
}

/**
 * The titles of an ordered list whose items are numbered clauses rather than a list, by the offset of the item:
 * each item is a title with text of its own under it, or a single title stands before text. Null for a list.
 */
export function titledItems(text: string, list: SyntaxNode): Map<number, Title> | null {
  if (list.name !== 'OrderedList') return null;
  const items = childrenOf(list);
  const titles = new Map<number, Title>();
  for (const item of items) {
    const title = itemTitle(text, item, items.length === 1 ? list.nextSibling : null);
    if (!title) return null;
    titles.set(item.from, title);
  }
  return titles;
}

function itemTitle(text: string, item: SyntaxNode, after: SyntaxNode | null): Title | null {
  const [mark, words, ...rest] = childrenOf(item);
  if (mark?.name !== 'ListMark' || words?.name !== 'Paragraph') return null;
  const line = firstLine(text, words.from, words.to);
  const title = { start: item.from, end: line.end };
  if (!isNumberedHeading(wordsOf(text.slice(title.start, title.end)))) return null;
  if (line.end < words.to) return isFollowedByText(text, title, words.to) ? title : null;
  const isUnder = rest.some((node) => /^(?:Paragraph|BulletList|OrderedList|Table)$/.test(node.name));
  const isBefore = after !== null && /^(?:Paragraph|BulletList|Table)$/.test(after.name);
  return isUnder || isBefore ? title : null;
}

/** The title of a paragraph that begins with one: "2.1 Cookies", "§ 4 Logs", "Article 3 - Your data". */
export function numberedTitle(text: string, paragraph: SyntaxNode): Title | null {
  const line = firstLine(text, paragraph.from, paragraph.to);
  if (!isNumberedHeading(wordsOf(text.slice(line.start, line.end)))) return null;
  if (line.end < paragraph.to) return isFollowedByText(text, line, paragraph.to) ? line : null;
  const after = paragraph.nextSibling;
  return after !== null && !/Heading/.test(after.name) ? line : null;
}
