import { endOfCode } from './code-extent.js';
import { handlerName, textOf, writeAttributeAs, writeCodeAs, writeTag } from './elements.js';
import type { Attribute, Code, OpenTag, RawText, Token } from './markup.js';
import type { CodeWriter } from './virtual-code.js';

/** What of a component runs in the page by itself, and what is its script. */
export interface SvelteParts {
  scripts: RawText[];
  /** Scripts in `<svelte:head>` and other elements, which the browser runs. */
  inline: RawText[];
}

/** Tells the component's own scripts, which stand in no element and no block, from those of its markup. */
export function svelteParts(tokens: readonly Token[]): SvelteParts {
  const parts: SvelteParts = { scripts: [], inline: [] };
  const open: string[] = [];
  for (const token of tokens) {
    if (token.type === 'open' && !token.closed && !/^(?:script|style)$/.test(token.name))
      open.push(token.name);
    else if (token.type === 'close') open.length = Math.max(0, open.lastIndexOf(token.name));
    else if (token.type === 'raw' && token.tag.name === 'script') {
      (open.length === 0 ? parts.scripts : parts.inline).push(token);
    }
  }
  return parts;
}

/**
 * Writes the markup of a Svelte component as statements: elements by themselves, blocks as what they do.
 * https://svelte.dev/docs/svelte/basic-markup
 */
export function writeSvelte(tokens: readonly Token[], { scripts }: SvelteParts, writer: CodeWriter): void {
  const own = new Set(scripts.map(({ tag }) => tag));
  const blocks: Block[] = [];
  for (const token of tokens) {
    if (token.type === 'open' && !own.has(token)) writeElement(token, writer);
    else if (token.type === 'code') writeCode(token, blocks, writer);
  }
  writer.made('}'.repeat(blocks.length));
}

interface Block {
  keyword: string;
  /** What an `{#await}` waits for. */
  awaited: string;
}

function writeElement(tag: OpenTag, writer: CodeWriter): void {
  const name =
    tag.name === 'svelte:element' ? (textOf(tag, 'this', writer.source) ?? 'unknown-element') : tag.name;
  if (name.startsWith('svelte:')) return;
  writeTag(tag, name, writeAttribute, writer);
  writer.made(';\n');
}

/** https://svelte.dev/docs/svelte/bind, .../legacy-on */
function writeAttribute(attribute: Attribute, writer: CodeWriter): void {
  const { name, value, start, nameEnd } = attribute;
  const [only] = value ?? [];
  if (name === '' && only) {
    const code = writer.source.slice(only.start, only.end).trim();
    if (code.startsWith('...')) {
      const from = only.start + writer.source.slice(only.start, only.end).indexOf('...') + 3;
      writer.made(' {...(').piece('expression', from, only.end).made(')}');
    } else if (/^[\w$]+$/.test(code)) writeAttributeAs(code, attribute, writer);
    return;
  }
  const [, directive, target] = /^([a-z]+):(.+)$/i.exec(name) ?? [];
  if (directive === 'on') writeAttributeAs(handlerName(target!), attribute, writer);
  else if (directive === 'bind' && value === null)
    writeCodeAs(target!, attribute, start + 5, nameEnd, writer);
  else if (directive === 'bind') writeAttributeAs(target!, attribute, writer);
  else if (directive === undefined && /^on[a-z]/.test(name))
    writeAttributeAs(handlerName(name.slice(2)), attribute, writer);
  else if (directive === undefined || directive === 'xlink') writeAttributeAs(name, attribute, writer);
  else if (value !== null && directive !== 'let')
    writeAttributeAs(`${directive}-directive`, attribute, writer);
}

function writeCode({ start, end }: Code, blocks: Block[], writer: CodeWriter): void {
  const text = writer.source.slice(start, end);
  const [whole, sign, word = ''] = /^\s*([#:/@])\s*([a-z]+(?:\s+if)?)?/.exec(text) ?? [''];
  const from = start + whole.length;
  switch (sign) {
    case '#':
      beginBlock(word, from, end, blocks, writer);
      break;
    case ':':
      continueBlock(word, from, end, blocks, writer);
      break;
    case '/':
      if (blocks.pop()) writer.made('}\n');
      break;
    case '@':
      writeTagLike(word, start, from, end, writer);
      break;
    default:
      writer.made('(').piece('expression', start, end).made(');\n');
  }
}

/** Blocks within blocks; parsers go down by recursion, and people stay far above. */
const MAX_DEPTH = 100;

function beginBlock(word: string, from: number, end: number, blocks: Block[], writer: CodeWriter): void {
  const block: Block = { keyword: word, awaited: '' };
  if (blocks.length >= MAX_DEPTH) return;
  switch (word) {
    case 'if':
      writer.made('if (').piece('expression', from, end).made(') {\n');
      break;
    case 'each':
      writeEach(from, end, writer);
      break;
    case 'await':
      block.awaited = writeAwait(from, end, writer);
      break;
    case 'snippet':
      writer.made('function ').piece('function', from, end).made('{\n');
      break;
    default:
      writer.made('{\n(').piece('expression', from, end).made(');\n');
  }
  blocks.push(block);
}

function continueBlock(word: string, from: number, end: number, blocks: Block[], writer: CodeWriter): void {
  const block = blocks.at(-1);
  if (!block) return;
  if (block.keyword === 'if' && /^else\s+if$/.test(word)) {
    writer.made('} else if (').piece('expression', from, end).made(') {\n');
  } else if (block.keyword === 'if') writer.made('} else {\n');
  else {
    writer.made('}\n{\n');
    if (writer.source.slice(from, end).trim() === '') return;
    writer.made('const ').piece('pattern', from, end);
    writer.made(word === 'then' ? ` = await (${block.awaited}\n);\n` : ' = undefined;\n');
  }
}

/** `{#each list as item, index (key)}` */
function writeEach(from: number, end: number, writer: CodeWriter): void {
  const text = writer.source.slice(from, end);
  const as = [...text.matchAll(/\sas\s+/g)].at(-1);
  if (!as) {
    writer.made('for (const _ of (').piece('expression', from, end).made(')) {\n');
    return;
  }
  const patternStart = from + as.index + as[0].length;
  const opens = /[{[]/.test(writer.source[patternStart] ?? '');
  const patternEnd = opens
    ? Math.min(end, endOfCode(writer.source, patternStart + 1, end) + 1)
    : patternStart + /^[\w$]*/.exec(writer.source.slice(patternStart, end))![0].length;
  const index = /^\s*,\s*([\w$]+)/.exec(writer.source.slice(patternEnd, end))?.[1];
  writer.made('for (const ').piece('pattern', patternStart, patternEnd);
  writer
    .made(' of (')
    .piece('expression', from, from + as.index)
    .made(')) {\n');
  if (index) writer.made(`let ${index} = 0;\n`);
}

/** `{#await promise then value}`; gives the code of the promise. */
function writeAwait(from: number, end: number, writer: CodeWriter): string {
  const text = writer.source.slice(from, end);
  const then = /\s(then|catch)(?:\s+|$)/.exec(text);
  const expressionEnd = then ? from + then.index : end;
  const awaited = writer.source.slice(from, expressionEnd);
  writer.made('{\n');
  if (then?.[1] === 'then' && text.slice(then.index + then[0].length).trim() !== '') {
    writer.made('const ').piece('pattern', from + then.index + then[0].length, end);
    writer.made(' = await (').piece('expression', from, expressionEnd).made(');\n');
  } else writer.made('(').piece('expression', from, expressionEnd).made(');\n');
  return writer.accepts('expression', awaited) && awaited.trim() ? awaited : 'undefined';
}

/** https://svelte.dev/docs/svelte/@html, .../@const, .../@render */
function writeTagLike(word: string, start: number, from: number, end: number, writer: CodeWriter): void {
  if (word === 'html') {
    writer.renamed('<', start - 1, start).made('span dangerouslySetInnerHTML={{ __html: (');
    writer
      .piece('expression', from, end)
      .made(') }} ')
      .renamed('/>', end, end + 1)
      .made(';\n');
  } else if (word === 'const') writer.made('const ').piece('statements', from, end).made(';\n');
  else if (word === 'render' || word === 'attach')
    writer.made('(').piece('expression', from, end).made(');\n');
}
