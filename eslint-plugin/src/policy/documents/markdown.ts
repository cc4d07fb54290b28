import type { Nodes, Paragraph, Table } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block } from '../block.js';
import { MappedTextBuilder, sliceMapped } from '../mapped-text.js';
import { readHtmlBlocks } from './html.js';

const plain = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']);
/** Twice as slow, and of use only where there are tables, strikethrough or footnotes. */
const withGfm = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm);
const GFM = /\||~~|\[\^/;

/** Deeper nesting is no policy that people wrote. */
const MAX_NESTING = 200;

const ANCHOR = /\s*\{#([\w.:-]+)[^{}]*\}$/;

/** Blocks of a Markdown document: CommonMark with tables, strikethrough (left out) and front matter (skipped). */
export function readMarkdownBlocks(text: string): Block[] {
  const reader = new MarkdownReader(text);
  reader.read((GFM.test(text) ? withGfm : plain).parse(text) as Nodes, 0);
  return reader.blocks;
}

/** "**Cookies:** We use none.": bold words with a colon or period before the text are its heading. */
function isRunIn(node: Paragraph): boolean {
  const [first, second] = node.children;
  if (first?.type !== 'strong' || second?.type !== 'text') return false;
  const words = first.children.map((child) => ('value' in child ? child.value : '')).join('');
  return words.length < 60 && words !== '' && (/[:.]$/.test(words) || /^\s*[:.–—]/.test(second.value));
}

class MarkdownReader {
  readonly blocks: Block[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  read(node: Nodes, depth: number, level = 0): void {
    if (level > MAX_NESTING) return;
    switch (node.type) {
      case 'heading':
        this.#push('heading', node, node.depth);
        break;
      case 'paragraph':
        this.#pushParagraph(node, depth);
        break;
      case 'table':
        this.#readTable(node);
        break;
      case 'html':
        this.#readHtml(node);
        break;
      case 'list':
        for (const item of node.children) {
          item.children.forEach((child, index) => {
            if (child.type === 'paragraph' && index === 0) this.#push('item', child, depth + 1);
            else this.read(child, depth + 1, level + 1);
          });
        }
        break;
      case 'root':
      case 'blockquote':
        for (const child of node.children) this.read(child, depth, level + 1);
        break;
      default:
    }
  }

  /** A paragraph that is nothing but bold words is a heading in all but name. */
  #pushParagraph(node: Paragraph, depth: number): void {
    const [first] = node.children;
    if (depth === 0 && node.children.length === 1 && first?.type === 'strong') this.#push('heading', node, 6);
    else if (depth === 0 && first?.type === 'strong' && isRunIn(node)) {
      this.#push('heading', first, 6);
      this.#push('paragraph', { ...node, children: node.children.slice(1) }, depth);
    } else this.#push('paragraph', node, depth);
  }

  #push(kind: Block['kind'], node: Nodes, depth: number): void {
    const builder = new MappedTextBuilder();
    this.#addText(node, builder);
    const mapped = builder.build();
    const anchor = kind === 'heading' ? ANCHOR.exec(mapped.text) : null;
    if (anchor) {
      this.blocks.push({
        ...sliceMapped(mapped, 0, anchor.index),
        kind,
        depth,
        anchor: anchor[1]!,
      });
    } else if (mapped.text !== '') {
      this.blocks.push({ ...mapped, kind, depth, anchor: null });
    }
  }

  #addText(node: Nodes, builder: MappedTextBuilder, level = 0): void {
    if (level > MAX_NESTING) return;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'text') builder.addDecoded(node.value, this.#text, start, end);
    else if (node.type === 'inlineCode') {
      const at = this.#text.indexOf(node.value, start);
      if (at >= 0 && at < end) builder.addRaw(this.#text, at, at + node.value.length);
    } else if (node.type === 'break') builder.addBreak(start);
    else if ('children' in node && node.type !== 'delete') {
      for (const child of node.children) this.#addText(child, builder, level + 1);
    }
  }

  #readTable(table: Table): void {
    const [head, ...rows] = table.children;
    const headings = (head?.children ?? []).map((cell) => {
      const builder = new MappedTextBuilder();
      this.#addText(cell, builder);
      return builder.build().text;
    });
    for (const row of rows) {
      const builder = new MappedTextBuilder();
      const offsets: number[] = [];
      let length = 0;
      for (const cell of row.children) {
        const part = new MappedTextBuilder();
        this.#addText(cell, part);
        const mapped = part.build();
        offsets.push(length === 0 ? 0 : length + 1);
        if (length > 0) builder.addBreak(cell.position?.start.offset ?? 0);
        this.#addText(cell, builder);
        length = offsets.at(-1)! + mapped.text.length;
      }
      const mapped = builder.build();
      if (mapped.text !== '') {
        this.blocks.push({ ...mapped, kind: 'row', depth: 0, anchor: null, columns: { headings, offsets } });
      }
    }
  }

  #readHtml(node: Nodes): void {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    for (const block of readHtmlBlocks(this.#text, { start, end })) this.blocks.push(block);
  }
}
