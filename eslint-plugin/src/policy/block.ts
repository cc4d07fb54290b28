import type { MappedText } from './mapped-text.js';

/** A heading, paragraph, list item or table row of a document, in reading order. */
export interface Block extends MappedText {
  kind: 'heading' | 'paragraph' | 'item' | 'row';
  /** Level of a heading (1 is the highest), nesting of an item (1 is the outermost); 0 otherwise. */
  depth: number;
  /** An explicit anchor on a heading: `{#cookies}`, `id="cookies"`. */
  anchor: string | null;
  /** For rows: the words of the column headings, cell by cell, and where the cells begin in the text. */
  columns?: { headings: string[]; offsets: number[] };
}

/** Source offset at which a block begins. */
export function blockStart(block: Block): number {
  return block.starts[0] ?? 0;
}

/** Source offset after a block's last character. */
export function blockEnd(block: Block): number {
  return block.ends.at(-1) ?? 0;
}
