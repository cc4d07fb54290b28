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
  pushString(text, start + (isQuoted ? 1 : header), end - (isQuoted ? 1 : 0), blocks);
}

/** One paragraph a string literal of a JavaScript or TypeScript module. */
export function readModuleStrings(text: string): Block[] {
  const blocks: Block[] = [];
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`/g;
  for (const match of text.matchAll(token)) {
    if (match[0].startsWith('/')) continue;
    pushString(text, match.index + 1, match.index + match[0].length - 1, blocks);
  }
  return blocks;
}

/** Tags and `${placeholders}` inside are left out; escapes stand for the one character that they mean. */
function pushString(text: string, start: number, end: number, blocks: Block[]): void {
  if (end - start < MIN_LENGTH || !/\S\s+\S/.test(text.slice(start, end))) return;
  const builder = new MappedTextBuilder();
  const skipped = /<\/?[a-z][^<>]{0,400}>|\$?\{[^{}]{0,200}\}/giy;
  for (let i = start; i < end; i++) {
    skipped.lastIndex = i;
    const skip = text[i] === '<' || text[i] === '{' || text[i] === '$' ? skipped.exec(text) : null;
    if (skip) {
      builder.addBreak(i);
      i += skip[0].length - 1;
    } else if (text[i] === '\\') {
      if (/[ntr]/.test(text[i + 1] ?? '')) builder.addBreak(i);
      else builder.addRaw(text, i + 1, i + 2);
      i++;
    } else builder.addRaw(text, i, i + 1);
  }
  const mapped = builder.build();
  if (mapped.text !== '') blocks.push({ ...mapped, kind: 'paragraph', depth: 0, anchor: null });
}
