import type { SyntaxNode } from '@lezer/common';
import { parser, Strikethrough, Table, TaskList } from '@lezer/markdown';
import type { Block } from '../block.js';
import { MappedTextBuilder, sliceMapped } from '../mapped-text.js';
import { childrenOf, inlineText } from './markdown-inline.js';
import { type Title, numberedTitle, titledItems } from './markdown-titles.js';
import { readHtmlBlocks } from './html.js';
import { withoutFrontMatter } from './masks.js';
import { readTextBlocks } from './text.js';

const full = parser.configure([Table, Strikethrough, TaskList]);
/** Without what takes time that grows with the square of the number of marks in a paragraph. */
const plain = parser.configure([Table, TaskList, { remove: ['Emphasis', 'Link', 'Image', 'LinkEnd'] }]);

/** No paragraph that people wrote holds more marks of emphasis and links. */
const MAX_MARKS = 10_000;

/** Deeper nesting is no policy that people wrote. */
const MAX_NESTING = 200;

const ANCHOR = /\s*\{#([\w.:-]+)[^{}]*\}$/;
const HTML_ANCHOR =
  /^(?:<(?:a|span)\s+(?:id|name)\s*=\s*["']?([\w.:-]+)["']?[^<>]*>\s*(?:<\/(?:a|span)>\s*)?)+$/i;

/** Level of a numbered line that is a heading in all but name, below real ones and above bold words. */
const NUMBERED_DEPTH = 5;

/** Blocks of a Markdown document: CommonMark with tables, strikethrough (left out) and front matter (skipped). */
export function readMarkdownBlocks(text: string): Block[] {
  const source = withoutFrontMatter(text);
  const reader = new MarkdownReader(source);
  reader.read((mostMarks(source) > MAX_MARKS ? plain : full).parse(source).topNode, 0);
  return reader.blocks;
}

/** The most marks of emphasis and links between two blank lines or list items. */
function mostMarks(text: string): number {
  let most = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 42 || code === 93 || code === 95 || code === 126) most = Math.max(most, ++count);
    else if (code === 10 && /[\s*+\-\d>]/.test(text[i + 1] ?? '')) count = 0;
  }
  return most;
}

/** "**Cookies:** We use none.": bold words with a colon or period before the text are its heading. */
function isRunIn(text: string, bold: SyntaxNode, end: number): boolean {
  const words = text.slice(bold.from + 2, bold.to - 2);
  return (
    words.length < 60 &&
    words !== '' &&
    (/[:.]$/.test(words) || /^\s*[:.–—]/.test(text.slice(bold.to, Math.min(end, bold.to + 4))))
  );
}

class MarkdownReader {
  readonly blocks: Block[] = [];
  readonly #text: string;
  /** An anchor that stood alone before what comes next. */
  #anchor: string | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  read(node: SyntaxNode, depth: number, level = 0): void {
    if (level > MAX_NESTING) return;
    const heading = /^(?:ATXHeading|SetextHeading)(\d)$/.exec(node.name);
    if (heading) this.#push('heading', node, Number(heading[1]));
    else if (node.name === 'Paragraph') this.#readParagraph(node, depth, level);
    else if (node.name === 'Table') this.#readTable(node);
    else if (node.name === 'HTMLBlock') this.#readHtml(node);
    else if (node.name === 'CodeBlock') this.#readIndented(node);
    else if (/^(?:BulletList|OrderedList)$/.test(node.name)) this.#readList(node, depth, level);
    else if (node.name === 'Document' || node.name === 'Blockquote')
      for (const child of childrenOf(node)) this.read(child, depth, level + 1);
  }

  #readList(list: SyntaxNode, depth: number, level: number): void {
    const isTop = depth === 0 && level <= 1;
    const titles = isTop ? titledItems(this.#text, list) : null;
    for (const item of childrenOf(list)) {
      const title = titles?.get(item.from);
      const children = childrenOf(item).filter((child) => !/Mark$/.test(child.name));
      children.forEach((child, index) => {
        const isText = child.name === 'Paragraph' || child.name === 'Task';
        if (title && index === 0) this.#pushTitle(child, title);
        else if (isText && index === 0) this.#push('item', child, depth + 1);
        else this.read(child, title ? depth : depth + 1, level + 1);
      });
    }
  }

  #readParagraph(node: SyntaxNode, depth: number, level: number): void {
    const anchor = HTML_ANCHOR.exec(this.#text.slice(node.from, Math.min(node.to, node.from + 300)));
    if (anchor) {
      this.#anchor = anchor[1]!;
      return;
    }
    const first = node.firstChild;
    const isBold = depth === 0 && first?.name === 'StrongEmphasis' && first.from === node.from;
    if (isBold && first.to === node.to) this.#push('heading', node, 6);
    else if (isBold && isRunIn(this.#text, first, node.to)) {
      this.#push('heading', first, 6);
      this.#push('paragraph', node, depth, first.to);
    } else {
      const title = depth === 0 && level <= 1 ? numberedTitle(this.#text, node) : null;
      if (title) this.#pushTitle(node, title);
      else this.#push('paragraph', node, depth);
    }
  }

  #pushTitle(node: SyntaxNode, title: Title): void {
    this.#push('heading', node, NUMBERED_DEPTH, title.start, title.end);
    if (title.end < node.to) this.#push('paragraph', node, 0, title.end);
  }

  /** Pushes the text of a node, or of the part of it between two offsets. */
  #push(kind: Block['kind'], node: SyntaxNode, depth: number, from = node.from, to = node.to): void {
    const builder = new MappedTextBuilder();
    // A list item's number stands before the node that holds its words.
    if (from < node.from) builder.addRaw(this.#text, from, node.from);
    const inner = inlineText(this.#text, node, builder, Math.max(from, node.from), to);
    const mapped = builder.build();
    if (mapped.text === '') return;
    const anchor = kind === 'heading' ? (ANCHOR.exec(mapped.text) ?? null) : null;
    const name = anchor?.[1] ?? inner ?? this.#anchor;
    this.#anchor = null;
    this.blocks.push({
      ...(anchor ? sliceMapped(mapped, 0, anchor.index) : mapped),
      kind,
      depth,
      anchor: kind === 'heading' ? name : null,
    });
  }

  #readTable(table: SyntaxNode): void {
    let headings: string[] = [];
    for (const row of childrenOf(table)) {
      if (row.name === 'TableHeader') {
        headings = tableCells(row).map((cell) => {
          const builder = new MappedTextBuilder();
          if (cell) inlineText(this.#text, cell, builder);
          return builder.build().text;
        });
      } else if (row.name === 'TableRow') this.#readRow(row, headings);
    }
  }

  #readRow(row: SyntaxNode, headings: string[]): void {
    const builder = new MappedTextBuilder();
    const offsets: number[] = [];
    for (const cell of tableCells(row)) {
      if (cell && builder.length > 0) builder.addBreak(cell.from);
      offsets.push(builder.length);
      if (cell) inlineText(this.#text, cell, builder);
    }
    const mapped = builder.build();
    if (mapped.text !== '')
      this.blocks.push({ ...mapped, kind: 'row', depth: 0, anchor: null, columns: { headings, offsets } });
  }

  #readHtml({ from, to }: SyntaxNode): void {
    const anchor = HTML_ANCHOR.exec(this.#text.slice(from, Math.min(to, from + 300)));
    if (anchor) this.#anchor = anchor[1]!;
    else for (const block of readHtmlBlocks(this.#text, { start: from, end: to })) this.blocks.push(block);
  }

  /** Indented lines are code to Markdown, but prose to many who write it. */
  #readIndented({ from, to }: SyntaxNode): void {
    const words = this.#text.slice(from, to);
    if (/[{}<>=]|;\s*$/m.test(words) || !/\p{L}[.:]?\s+\p{L}+\s+\p{L}/u.test(words)) return;
    for (const block of readTextBlocks(this.#text, from, to)) this.blocks.push(block);
  }
}

/** Cells of a row by column; null where one is empty. */
function tableCells(row: SyntaxNode): (SyntaxNode | null)[] {
  const cells: (SyntaxNode | null)[] = [];
  let cell: SyntaxNode | null = null;
  for (const child of childrenOf(row)) {
    if (child.name === 'TableCell') cell = child;
    else if (child.name === 'TableDelimiter' && child.from > row.from) {
      cells.push(cell);
      cell = null;
    }
  }
  if (cell) cells.push(cell);
  return cells;
}
