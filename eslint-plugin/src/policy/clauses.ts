import type { Clause } from '../model/index.js';
import { blockEnd, blockStart, type Block } from './block.js';
import type { LineIndex } from '../text/line-index.js';

/** A clause with the blocks that stand directly under its heading. */
export interface ClauseText {
  clause: Clause;
  heading: Block | null;
  /** Where the heading's words begin after its number. */
  headingOffset: number;
  blocks: Block[];
}

interface Open {
  id: string;
  level: number;
  path: string;
}

/**
 * "2.1", "2.1.", "§ 4", "IV.", "Article 3:", "A.": the printed number of a heading. The number is the clause's
 * id, without the words and marks around it.
 */
const NUMBER =
  /^(?:(?:article|section|clause|part)\s+(\d{1,3}(?:\.\d{1,3})*|[ivxlc]{1,6})\b\s*[.:)–—-]?|§+\s?(\d{1,3}(?:\.\d{1,3})*[a-z]?)\b\s*[.:)]?|(\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?=[.):]?\s))[.):]?|([IVXLC]{1,6})[.)](?=\s)|([A-Z])[.)](?=\s))\s*[-–—:]?\s*/i;

/** Groups blocks into clauses and names these by number, anchor or heading path. */
export function readClauses(blocks: readonly Block[], lines: LineIndex): ClauseText[] {
  const clauses: ClauseText[] = [];
  const taken = new Map<string, number>();
  let open: Open[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const { number, length } = headingNumber(block.text);
      const level = headingLevel(block, number, open, clauses.length === 0);
      open = open.filter((clause) => clause.level < level);
      const words = block.text.slice(length).replace(/\s*[:：]$/, '');
      const parent = open.at(-1);
      const path = parent?.path ? `${parent.path}/${slug(words)}` : slug(words);
      const id = unique(number ?? block.anchor ?? (path || `line-${lines.lineAt(blockStart(block))}`), taken);
      clauses.push(clauseOf(id, words, block, lines, parent?.id ?? null, length));
      open.push({ id, level, path: isTitle(level, clauses.length) ? '' : path });
    } else {
      const numbered = numberedParagraph(block);
      if (numbered) {
        const parent = open.find(
          (clause) => clause.id === numbered.number.slice(0, numbered.number.lastIndexOf('.')),
        );
        const id = unique(numbered.number, taken);
        clauses.push(clauseOf(id, '', block, lines, parent?.id ?? null, 0));
        const text = clauses.at(-1)!;
        text.heading = null;
        text.blocks.push(numbered.block);
        continue;
      }
      let current = clauses.at(-1);
      if (!current) {
        current = clauseOf(unique('preamble', taken), '', null, lines, null, 0);
        current.clause.headingRange = lines.range(blockStart(block), blockEnd(block));
        current.clause.startLine = current.clause.headingRange.startLine;
        clauses.push(current);
      }
      current.blocks.push(block);
      current.clause.endLine = Math.max(
        current.clause.endLine,
        lines.lineAt(Math.max(0, blockEnd(block) - 1)),
      );
    }
  }
  return clauses;
}

const PARAGRAPH_NUMBER = /^(?:§\s?)?(\d{1,3}(?:\.\d{1,3})+)[.):]?\s+(?=\S)/;

/** "3.1 We do not ...": a paragraph with a number of several parts is a clause of its own, without a heading. */
function numberedParagraph(block: Block): { number: string; block: Block } | null {
  const match = block.kind === 'paragraph' ? PARAGRAPH_NUMBER.exec(block.text) : null;
  if (!match) return null;
  const length = match[0].length;
  return {
    number: match[1]!,
    block: {
      ...block,
      text: block.text.slice(length),
      starts: block.starts.slice(length),
      ends: block.ends.slice(length),
    },
  };
}

/** The first heading of a document is its title, which is no part of the paths below it. */
function isTitle(level: number, count: number): boolean {
  return level === 1 && count === 1;
}

function clauseOf(
  id: string,
  heading: string,
  block: Block | null,
  lines: LineIndex,
  parent: string | null,
  headingOffset: number,
): ClauseText {
  const range = block ? lines.range(blockStart(block), blockEnd(block)) : lines.range(0, 0);
  return {
    clause: {
      id,
      heading,
      startLine: range.startLine,
      endLine: range.endLine,
      headingRange: range,
      anchor: block?.anchor ?? null,
      parent,
    },
    heading: block,
    headingOffset,
    blocks: [],
  };
}

function headingNumber(text: string): { number: string | null; length: number } {
  const match = NUMBER.exec(text);
  if (!match || match[0].length === text.length) return { number: null, length: 0 };
  const number = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? null;
  return {
    number: number === null ? null : number.toUpperCase() === number ? number : number.toLowerCase(),
    length: match[0].length,
  };
}

/** A number's own depth decides where it has several parts; else the heading's level. */
function headingLevel(block: Block, number: string | null, open: readonly Open[], isFirst: boolean): number {
  if (number?.includes('.')) {
    const parentNumber = number.slice(0, number.lastIndexOf('.'));
    const parent = open.find((clause) => clause.id === parentNumber);
    return parent ? parent.level + 1 : block.depth;
  }
  return isFirst && block.depth <= 2 && number === null ? 1 : Math.max(block.depth, isFirst ? 1 : 2);
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}

/** `taken` counts how often each id was asked for. */
function unique(id: string, taken: Map<string, number>): string {
  let count = taken.get(id) ?? 0;
  taken.set(id, count + 1);
  let candidate = count === 0 ? id : `${id}-${count + 1}`;
  while (count > 0 && taken.has(candidate)) {
    count++;
    candidate = `${id}-${count + 1}`;
  }
  if (candidate !== id) taken.set(candidate, 1);
  return candidate;
}
