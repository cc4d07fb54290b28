import type { Block } from '../block.js';
import { MappedTextBuilder } from '../mapped-text.js';
import {
  isNumberedHeading,
  isTitleCase,
  looksLikeSentence,
  numberDepth,
  splitNumber,
  wordCount,
} from './numbered-heading.js';

interface Line {
  start: number;
  end: number;
  /** The line without white space around it. */
  words: string;
  indent: number;
}

const BULLET = /^(?:[-*+•◦▪‣·○●–—]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|[a-z]\.)\s+(?=\S)/;
/** `== Cookies` of AsciiDoc and wikis, `## Cookies`: marks, space, words, and marks again where there are some. */
const MARKED = /^(={1,6}|#{1,6}|h[1-6]\.)( +)(\S.{0,108}?)(?: +\1)?$/;
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,})$/;

/** Blocks of a plain text, or of the part between two offsets: paragraphs between blank lines, lists, and headings that are told by their shape. */
export function readTextBlocks(text: string, from = 0, to = text.length): Block[] {
  const blocks: Block[] = [];
  let group: Line[] = [];
  const flush = () => {
    if (group.length > 0) readGroup(text, group, blocks);
    group = [];
  };
  for (const line of linesOf(text, from, to)) {
    if (line.words === '') flush();
    else group.push(line);
  }
  flush();
  return blocks;
}

function* linesOf(text: string, from: number, to: number): Generator<Line> {
  let start = from;
  while (start <= to) {
    let end = start;
    while (end < to && text[end] !== '\n' && text[end] !== '\r') end++;
    const raw = text.slice(start, end);
    const words = raw.trim();
    const indent = raw.length - raw.trimStart().length;
    yield { start: start + indent, end: start + indent + words.length, words, indent };
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
}

/** Reads the lines between two blank ones. */
function readGroup(text: string, lines: Line[], blocks: Block[]): void {
  const width = lines.reduce((widest, line) => Math.max(widest, line.words.length), 0);
  let current: Line[] = [];
  let kind: Block['kind'] = 'paragraph';
  let depth = 0;
  const flush = () => {
    if (current.length > 0) blocks.push(block(text, current, kind, depth));
    current = [];
    kind = 'paragraph';
    depth = 0;
  };
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (UNDERLINE.test(line.words)) {
      if (current.length === 1 && kind === 'paragraph')
        [kind, depth] = ['heading', line.words.startsWith('=') ? 1 : 2];
      flush();
      return;
    }
    const marked = MARKED.exec(line.words);
    if (marked) {
      flush();
      const start = line.start + marked[1]!.length + marked[2]!.length;
      const words = marked[3]!;
      blocks.push(
        block(text, [{ ...line, start, end: start + words.length, words }], 'heading', marked[1]!.length),
      );
      return;
    }
    const isUnderlined = next !== undefined && UNDERLINE.test(next.words) && line.words.length < 120;
    const headingDepth = isUnderlined
      ? 0
      : headingLevel(line, lines.length === 1 || index === 0, lines, index);
    const bullet = BULLET.exec(line.words);
    if (headingDepth > 0) {
      flush();
      blocks.push(block(text, [line], 'heading', headingDepth));
    } else if (bullet) {
      flush();
      current = [
        { ...line, start: line.start + bullet[0].length, words: line.words.slice(bullet[0].length) },
      ];
      [kind, depth] = ['item', 1 + Math.floor(line.indent / 3)];
    } else if (current.length > 0 && isContinuation(current.at(-1)!, line, width, kind)) {
      current.push(line);
    } else {
      const followsLeadIn =
        (current.at(-1)?.words ?? '').endsWith(':') || (kind === 'item' && current.length > 0);
      flush();
      current = [line];
      if (followsLeadIn) [kind, depth] = ['item', 1];
    }
  });
  flush();
}

/** Whether a line goes on with the paragraph of the line before, as hard-wrapped text does. */
function isContinuation(previous: Line, line: Line, width: number, kind: Block['kind']): boolean {
  const startsLower = /^[a-z(,;]/.test(line.words);
  const endsOpen = !/[.!?:;]["')\]]?$/.test(previous.words);
  if (startsLower && endsOpen) return true;
  if (width > 130) return false;
  const isFull = previous.words.length >= Math.max(40, width * 0.65);
  if (kind === 'item') return isFull && line.indent > 0 && endsOpen;
  return isFull;
}

/** Level of the heading that a line is, or 0. */
function headingLevel(line: Line, standsFirst: boolean, lines: Line[], index: number): number {
  const { words } = line;
  if (words.length > 110 || /[,;]$/.test(words)) return 0;
  const split = splitNumber(words);
  if (split && isNumberedHeading(words) && !isNumberedList(lines, index))
    return Math.max(2, numberDepth(split.number) + 1);
  if (split || looksLikeSentence(words) || words.endsWith(':')) return 0;
  const standsAlone = lines.length === 1;
  const isFirstOfGroup =
    standsFirst && !/^[a-z(]/.test(lines[1]?.words ?? '') && (lines[1]?.words.length ?? 0) > words.length;
  if (!standsAlone && !isFirstOfGroup) return 0;
  if (wordCount(words) > 10 || !/^["'“‘]?[A-Z\d]/.test(words)) return 0;
  return isTitleCase(words) || wordCount(words) <= 6 || words.endsWith('?') ? 2 : 0;
}

/** Numbers down the lines of one paragraph make a list, not headings. */
function isNumberedList(lines: Line[], index: number): boolean {
  const isNumbered = (line: Line | undefined) => line !== undefined && /^\d{1,2}[.)]\s/.test(line.words);
  return isNumbered(lines[index]) && (isNumbered(lines[index - 1]) || isNumbered(lines[index + 1]));
}

function block(text: string, lines: Line[], kind: Block['kind'], depth: number): Block {
  const builder = new MappedTextBuilder();
  lines.forEach((line, index) => {
    if (index > 0) builder.addRaw(text, lines[index - 1]!.end, line.start);
    builder.addRaw(text, line.start, line.end);
  });
  return { ...builder.build(), kind, depth, anchor: null };
}
