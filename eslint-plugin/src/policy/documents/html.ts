import { parse, parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import type { Block } from '../block.js';
import { MappedTextBuilder } from '../mapped-text.js';
import { BLOCK_ELEMENTS, SKIPPED_ELEMENTS } from './elements.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const SKIPPED_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'dialog']);

/**
 * Blocks of an HTML document, or of the HTML between two offsets of another document. Navigation, scripts,
 * forms and footers around the text are left out; where the page has a main part, only that is read.
 */
export function readHtmlBlocks(text: string, part?: { start: number; end: number }): Block[] {
  const source = part ? text.slice(part.start, part.end) : text;
  const options = { sourceCodeLocationInfo: true };
  const root: Node = part ? parseFragment(source, options) : parse(source, options);
  const reader = new HtmlReader(text, part?.start ?? 0);
  reader.read(part ? root : mainPart(root));
  return reader.finish();
}

/** The language a page says it is in, as ISO 639-1. */
export function htmlLanguage(text: string): string | null {
  const match = /<html\b[^>]{0,400}?\blang\s*=\s*["']?([a-z]{2})/i.exec(text.slice(0, 4000));
  return match ? match[1]!.toLowerCase() : null;
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function isHidden(element: Element): boolean {
  return (
    SKIPPED_ELEMENTS.has(element.tagName) ||
    SKIPPED_ROLES.has(attribute(element, 'role') ?? '') ||
    attribute(element, 'hidden') !== null
  );
}

/** Length of the readable text below a node. */
function textLength(root: Node): number {
  let length = 0;
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) length += node.value.trim().length;
    if (!isElement(node) || !isHidden(node)) for (const child of childrenOf(node)) stack.push(child);
  }
  return length;
}

/** The page's main part if it holds most of the text, else the page. */
function mainPart(root: Node): Node {
  const candidates: Element[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) {
      if (isHidden(node)) continue;
      if (node.tagName === 'main' || attribute(node, 'role') === 'main') candidates.push(node);
    }
    for (const child of childrenOf(node)) stack.push(child);
  }
  const [main] = candidates;
  return main && candidates.length === 1 && textLength(main) > 200 ? main : root;
}

class HtmlReader {
  readonly #blocks: Block[] = [];
  readonly #text: string;
  readonly #base: number;
  #builder = new MappedTextBuilder();
  #kind: Block['kind'] = 'paragraph';
  #depth = 0;
  #anchor: string | null = null;
  #listDepth = 0;
  #onlyBold: boolean | null = null;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  finish(): Block[] {
    this.#flush();
    return this.#blocks;
  }

  /** Walks without recursion so that deeply nested pages cannot exhaust the stack. */
  read(root: Node): void {
    const stack: (Node | (() => void))[] = [root];
    for (let item = stack.pop(); item; item = stack.pop()) {
      if (typeof item === 'function') {
        item();
        continue;
      }
      if (item.nodeName === '#text' && 'value' in item) this.#addText(item);
      else if (isElement(item)) {
        if (isHidden(item) || (item.tagName === 'header' && isPageHeader(item))) continue;
        if (item.tagName === 'table' && this.#readTable(item)) continue;
        for (const entered of this.#enter(item)) stack.push(entered);
        for (const child of childrenOf(item).toReversed()) stack.push(child);
      } else {
        for (const child of childrenOf(item).toReversed()) stack.push(child);
      }
    }
  }

  #addText(node: DefaultTreeAdapterMap['textNode'], bold = false): void {
    const location = node.sourceCodeLocation;
    if (!location) return;
    if (node.value.trim() !== '') this.#onlyBold = this.#onlyBold !== false && (bold || isBold(node));
    this.#builder.addDecoded(
      node.value,
      this.#text,
      this.#base + location.startOffset,
      this.#base + location.endOffset,
    );
  }

  /** Opens a block element; returns what must happen when it ends. */
  #enter(element: Element): (() => void)[] {
    const tag = element.tagName;
    if (tag === 'br') {
      this.#builder.addBreak(this.#base + (element.sourceCodeLocation?.startOffset ?? 0));
      return [];
    }
    if (!BLOCK_ELEMENTS.has(tag)) {
      if (tag === 'a' && this.#builder.isEmpty)
        this.#anchor ??= attribute(element, 'id') ?? attribute(element, 'name');
      return [];
    }
    // The first paragraph of an item is the item.
    if (!this.#builder.isEmpty || this.#kind !== 'item') this.#flush();
    const heading = /^h([1-6])$/.exec(tag);
    if (heading) {
      this.#kind = 'heading';
      this.#depth = Number(heading[1]);
      this.#anchor = attribute(element, 'id') ?? this.#anchor ?? ownAnchor(element);
    } else if (tag === 'dt') {
      this.#kind = 'heading';
      this.#depth = 6;
    } else if (tag === 'li') {
      this.#kind = 'item';
      this.#depth = this.#listDepth;
    } else if (tag === 'ul' || tag === 'ol') this.#listDepth++;
    else if (tag === 'section' || tag === 'div') this.#anchor = attribute(element, 'id') ?? this.#anchor;
    return [
      () => {
        this.#flush();
        if (tag === 'ul' || tag === 'ol') this.#listDepth--;
      },
    ];
  }

  #flush(): void {
    const mapped = this.#builder.build();
    this.#builder = new MappedTextBuilder();
    if (mapped.text !== '') {
      const isPseudoHeading =
        this.#kind === 'paragraph' &&
        this.#onlyBold === true &&
        mapped.text.length < 80 &&
        this.#listDepth === 0;
      const kind = isPseudoHeading ? 'heading' : this.#kind;
      this.#blocks.push({
        ...mapped,
        kind,
        depth: isPseudoHeading ? 6 : this.#depth,
        anchor: kind === 'heading' ? this.#anchor : null,
      });
      this.#anchor = null;
    }
    this.#kind = 'paragraph';
    this.#depth = 0;
    this.#onlyBold = null;
  }

  /** Reads a data table row by row; a table without heading cells is only layout. */
  #readTable(table: Element): boolean {
    const rows = descendants(table, 'tr');
    const headings = rows[0] ? cellsOf(rows[0]).map((cell) => plainText(cell)) : [];
    const isData = rows[0] !== undefined && cellsOf(rows[0]).every((cell) => cell.tagName === 'th');
    if (!isData || headings.length === 0 || descendants(table, 'table').length > 0) return false;
    this.#flush();
    for (const row of rows.slice(1)) {
      const offsets: number[] = [];
      let length = 0;
      for (const cell of cellsOf(row)) {
        offsets.push(length === 0 ? 0 : length + 1);
        if (length > 0) this.#builder.addBreak(this.#base + (cell.sourceCodeLocation?.startOffset ?? 0));
        for (const node of textNodes(cell)) this.#addText(node);
        length = offsets.at(-1)! + plainText(cell).length;
      }
      this.#kind = 'row';
      const before = this.#blocks.length;
      this.#flush();
      const block = this.#blocks[before];
      if (block) block.columns = { headings, offsets };
    }
    return true;
  }
}

function isBold(node: DefaultTreeAdapterMap['textNode']): boolean {
  for (let parent: Node | null = node.parentNode; parent && isElement(parent); parent = parent.parentNode) {
    if (parent.tagName === 'strong' || parent.tagName === 'b') return true;
    if (BLOCK_ELEMENTS.has(parent.tagName)) return false;
  }
  return false;
}

/** A page's banner, unlike the header of an article. */
function isPageHeader(element: Element): boolean {
  const parent = element.parentNode;
  return parent !== null && isElement(parent) && (parent.tagName === 'body' || parent.tagName === 'div');
}

function ownAnchor(element: Element): string | null {
  for (const child of element.childNodes) {
    if (isElement(child) && child.tagName === 'a') return attribute(child, 'id') ?? attribute(child, 'name');
  }
  return null;
}

function descendants(root: Element, tag: string): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [...root.childNodes].toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node) && node.tagName === tag) found.push(node);
    for (const child of childrenOf(node).toReversed()) stack.push(child);
  }
  return found;
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter((node): node is Element => isElement(node) && /^t[dh]$/.test(node.tagName));
}

function textNodes(root: Element): DefaultTreeAdapterMap['textNode'][] {
  const found: DefaultTreeAdapterMap['textNode'][] = [];
  const stack: Node[] = [...root.childNodes].toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) found.push(node);
    if (isElement(node) && isHidden(node)) continue;
    for (const child of childrenOf(node).toReversed()) stack.push(child);
  }
  return found;
}

function plainText(element: Element): string {
  return textNodes(element)
    .map((node) => node.value)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
