import { isMap, isPair, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { Block } from '../block.js';
import { MappedTextBuilder } from '../mapped-text.js';

/** Shorter strings and those without a space are keys and labels, no prose. */
const MIN_LENGTH = 12;

/** One paragraph a string value of a YAML or JSON message file (JSON is YAML). */
export function readMessageBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  const stack: unknown[] = [parseDocument(text).contents];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isMap(node) || isSeq(node)) for (const item of [...node.items].reverse()) stack.push(item);
    else if (isPair(node)) stack.push(node.value);
    else if (isScalar(node) && typeof node.value === 'string') addString(text, node, blocks);
  }
  return blocks;
}

function addString(text: string, node: Node, blocks: Block[]): void {
  const [start, end] = node.range ?? [0, 0];
  const isQuoted = text[start] === '"' || text[start] === "'";
  const header = /^[|>][^\n]*\n/.exec(text.slice(start, end))?.[0].length ?? 0;
  const part = { start: start + (isQuoted ? 1 : header), end: end - (isQuoted ? 1 : 0) };
  if (isQuoted) pushParts(text, [part], blocks);
  else for (const paragraph of paragraphsOf(text, part)) pushParts(text, [paragraph], blocks);
}

/** A block scalar holds paragraphs between blank lines. */
function paragraphsOf(text: string, { start, end }: Part): Part[] {
  const parts: Part[] = [];
  let from = start;
  for (const gap of text.slice(start, end).matchAll(/\n[ \t]*\r?\n/g)) {
    parts.push({ start: from, end: start + gap.index });
    from = start + gap.index + gap[0].length;
  }
  return [...parts, { start: from, end }];
}

/** One paragraph a string literal of a JavaScript or TypeScript module; literals joined by `+` are one. */
export function readModuleStrings(text: string): Block[] {
  const blocks: Block[] = [];
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`/g;
  let parts: Part[] = [];
  for (const match of text.matchAll(token)) {
    if (match[0].startsWith('/')) continue;
    const last = parts.at(-1);
    if (last && !/^\s*\+\s*$/.test(text.slice(last.end + 1, Math.min(match.index, last.end + 200)))) {
      pushParts(text, parts, blocks);
      parts = [];
    }
    parts.push({ start: match.index + 1, end: match.index + match[0].length - 1 });
  }
  pushParts(text, parts, blocks);
  return blocks;
}

interface Part {
  start: number;
  end: number;
}

/** Tags and placeholders inside are left out; escapes stand for the one character that they mean. */
function pushParts(text: string, parts: readonly Part[], blocks: Block[]): void {
  const words = parts.map(({ start, end }) => text.slice(start, end)).join('');
  if (words.length < MIN_LENGTH || !/\S\s+\S/.test(words)) return;
  let builder = new MappedTextBuilder();
  const flush = () => {
    const mapped = builder.build();
    if (mapped.text !== '') blocks.push({ ...mapped, kind: 'paragraph', depth: 0, anchor: null });
    builder = new MappedTextBuilder();
  };
  for (const { start, end } of parts) addUnescaped(text, start, end, () => builder, flush);
  flush();
}

function addUnescaped(
  text: string,
  start: number,
  end: number,
  builder: () => MappedTextBuilder,
  flush: () => void,
): void {
  const skipped = /<\/?[a-z][^<>]{0,400}>|\$?\{\{?[^{}]{0,200}\}\}?/giy;
  for (let i = start; i < end; i++) {
    skipped.lastIndex = i;
    const skip = text[i] === '<' || text[i] === '{' || text[i] === '$' ? skipped.exec(text) : null;
    if (skip) {
      builder().addBreak(i);
      i += skip[0].length - 1;
    } else if (text[i] === '\\') {
      // A line that begins with a capital begins something new.
      const isBreak = /[nr]/.test(text[i + 1] ?? '');
      if (isBreak && /[\p{Lu}\d\\•*-]/u.test(text[i + 2] ?? '')) flush();
      else if (isBreak || text[i + 1] === 't') builder().addBreak(i);
      else builder().addRaw(text, i + 1, i + 2);
      i++;
    } else builder().addRaw(text, i, i + 1);
  }
}
