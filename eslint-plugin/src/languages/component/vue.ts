import { endOfCode } from './code-extent.js';
import { handlerName, textOf, writeAttributeAs, writeCodeAs, writeMarkupOf, writeTag } from './elements.js';
import type { Attribute, AttributePart, MarkupReader, OpenTag, RawText, Token } from './markup.js';
import type { CodeWriter } from './virtual-code.js';

/** The blocks of a single-file component. https://vuejs.org/api/sfc-spec.html */
export interface VueParts {
  scripts: RawText[];
  styles: RawText[];
  template: Token[];
  comments: Token[];
}

const BLOCK = /<!--[^]*?(?:-->|$)|<([a-z][\w-]*)/gi;

export function vueParts(reader: MarkupReader): VueParts {
  const { text } = reader;
  const parts: VueParts = { scripts: [], styles: [], template: [], comments: [] };
  for (let at = 0; ;) {
    BLOCK.lastIndex = at;
    const found = BLOCK.exec(text);
    if (!found) return parts;
    at = found.index + found[0].length;
    const [, name] = found;
    if (!name) {
      parts.comments.push({ type: 'comment', start: found.index, end: at });
      continue;
    }
    const lang = /^<template\b[^>]*\blang\s*=\s*["']?(\w+)/.exec(
      text.slice(found.index, found.index + 300),
    )?.[1];
    if (name === 'template' && (lang === undefined || lang === 'html')) {
      const { tokens, end } = reader.read(found.index, text.length, { single: true });
      parts.template.push(...tokens.slice(1));
      at = Math.max(at, end);
      continue;
    }
    const [tag] = reader.read(found.index, text.length, { single: true }).tokens;
    if (tag?.type !== 'open') continue;
    at = tag.end;
    if (tag.closed) continue;
    const close = text.slice(tag.end).search(new RegExp(`</${name}\\s*>`));
    const end = close === -1 ? text.length : tag.end + close;
    if (name === 'script') parts.scripts.push({ type: 'raw', start: tag.end, end, tag });
    if (name === 'style') parts.styles.push({ type: 'raw', start: tag.end, end, tag });
    at = end + (close === -1 ? 0 : name.length + 3);
  }
}

interface Element {
  tag: OpenTag;
  children: Element[];
  code: { start: number; end: number }[];
}

const MAX_DEPTH = 150;

/** Writes a template as statements: elements by themselves, directives as what they do. */
export function writeVue({ scripts, template }: VueParts, writer: CodeWriter): void {
  const known = scripts.map(({ start, end }) => writer.source.slice(start, end)).join('\n');
  // A function has a `this`, and names that no script declares are members of it.
  writer.made(';(async function () {\n');
  writeChildren(treeOf(template), known, writer);
  writer.made('});\n');
}

function treeOf(tokens: readonly Token[]): Element {
  const root: Element = { tag: NO_TAG, children: [], code: [] };
  const open = [root];
  for (const token of tokens) {
    const top = open.at(-1)!;
    if (token.type === 'open') {
      const element: Element = { tag: token, children: [], code: [] };
      top.children.push(element);
      if (!token.closed && !/^(?:script|style)$/.test(token.name) && open.length < MAX_DEPTH)
        open.push(element);
    } else if (token.type === 'close') {
      const index = open.findLastIndex(({ tag }) => tag.name === token.name);
      if (index > 0) open.length = index;
    } else if (token.type === 'code') top.code.push(token);
  }
  return root;
}

const NO_TAG: OpenTag = { type: 'open', start: 0, end: 0, name: '', attributes: [], closed: false };

function writeChildren({ children, code }: Element, known: string, writer: CodeWriter): void {
  for (const { start, end } of code) writer.made('(').piece('expression', start, end).made(');\n');
  let branching = false;
  for (const child of children) {
    const branch = directiveOf(child.tag, /^v-(?:if|else-if|else)$/);
    if (branch?.name === 'v-if' || !branching) branching = branch?.name === 'v-if';
    if (branch && (branch.name === 'v-if' || branching)) {
      if (branch.name !== 'v-if') writer.made('else ');
      if (branch.name !== 'v-else') {
        const [test] = branch.value ?? [];
        writer.made('if (');
        if (test) writer.piece('expression', test.start, test.end);
        else writer.made('undefined');
        writer.made(') ');
      }
      writer.made('{\n');
      writeLoop(child, known, writer);
      writer.made('}\n');
      if (branch.name === 'v-else') branching = false;
    } else {
      branching = false;
      writeLoop(child, known, writer);
    }
  }
}

/** `v-for="(item, index) in list"` and `v-slot="{ item }"` */
function writeLoop(element: Element, known: string, writer: CodeWriter): void {
  const loop = directiveOf(element.tag, /^v-for$/)?.value?.[0];
  const slot = directiveOf(element.tag, /^(?:v-slot\b|#)/)?.value?.[0];
  if (loop) writeFor(loop, writer);
  if (slot) writer.made(';((').piece('pattern', slot.start, slot.end).made(') => {\n');
  writeElement(element.tag, known, writer);
  writeChildren(element, known, writer);
  if (slot) writer.made('});\n');
  if (loop) writer.made('}\n');
}

function writeFor({ start, end }: AttributePart, writer: CodeWriter): void {
  const text = writer.source.slice(start, end);
  const match = /^(\s*\(?)([^]*?)\)?\s+(?:in|of)\s/.exec(text);
  if (!match) {
    writer.made('{\n');
    return;
  }
  const aliasStart = start + match[1]!.length;
  const aliasEnd = endOfAlias(writer.source, aliasStart, aliasStart + match[2]!.length);
  writer.made('for (const ').piece('pattern', aliasStart, aliasEnd);
  writer
    .made(' of (')
    .piece('expression', start + match[0].length, end)
    .made(')) {\n');
  const others = writer.source.slice(aliasEnd, aliasStart + match[2]!.length).match(/[\w$]+/g) ?? [];
  for (const name of others) writer.made(`let ${name} = 0;\n`);
}

/** Up to the comma behind the first of several aliases. */
function endOfAlias(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (text[at] === ',') return at;
    if (/[[{(]/.test(text[at]!)) at = endOfCode(text, at + 1, end);
  }
  return end;
}

function directiveOf({ attributes }: OpenTag, name: RegExp): Attribute | undefined {
  return attributes.find((attribute) => name.test(attribute.name));
}

function writeElement(tag: OpenTag, known: string, writer: CodeWriter): void {
  const name =
    tag.name === 'component' ? (textOf(tag, 'is', writer.source) ?? literalOf(tag, writer)) : tag.name;
  if (name === 'template' || name === 'slot') return;
  const pascal = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const isComponent = name.includes('-') && new RegExp(`\\b${pascal.replace(/[^\w]/g, '')}\\b`).test(known);
  writeTag(tag, isComponent ? pascal : name, writeAttribute, writer);
  writer.made(';\n');
}

/** `<component :is="'script'">` */
function literalOf(tag: OpenTag, { source }: CodeWriter): string {
  const value = directiveOf(tag, /^(?::|v-bind:)is$/)?.value?.[0];
  const name = value && /^\s*(["'])([a-z]+)\1\s*$/.exec(source.slice(value.start, value.end))?.[2];
  return name ?? 'unknown-element';
}

/** https://vuejs.org/api/built-in-directives.html */
function writeAttribute(attribute: Attribute, writer: CodeWriter): void {
  const { name, value, start, nameEnd } = attribute;
  const [part] = value ?? [];
  const bound = /^(?::|\.|v-bind:)([\w-]+)(?:\.\w+)*$/.exec(name)?.[1];
  const event = /^(?:@|v-on:)([\w:-]+)/.exec(name)?.[1];
  if (bound) {
    // `:src` alone means the variable of that name.
    const from = start + name.indexOf(bound);
    if (part) writeCodeAs(bound, attribute, part.start, part.end, writer);
    else writeCodeAs(bound, attribute, from, from + bound.length, writer);
  } else if (event && part) writeHandler(event, attribute, part, writer);
  else if (name === 'v-html' && part) writeMarkupOf(attribute, part, writer);
  else if (name === 'v-bind' && part)
    writer.made(' {...(').piece('expression', part.start, part.end).made(')}');
  else if (/^v-model\b/.test(name) && part) writeCodeAs('v-model', attribute, part.start, part.end, writer);
  else if (/^v-(?:if|else-if|for|slot)\b|^[#@:]/.test(name)) return;
  else if (name.startsWith('v-') && part) {
    writeCodeAs(/^v-[\w-]+/.exec(name)?.[0] ?? 'v-', attribute, part.start, part.end, writer);
  } else if (!name.startsWith('v-') && nameEnd > start) writeAttributeAs(name, attribute, writer);
}

const CALLABLE =
  /^\s*(?:(?:async\s+)?(?:\([^()]*\)|[\w$]+)\s*=>|(?:async\s+)?function\b|[\w$]+(?:\.[\w$]+|\[[^\]]*\])*\s*$)/;

/** `@click="send"` hands on a function; `@click="send(1); count++"` is the body of one. */
function writeHandler(
  event: string,
  attribute: Attribute,
  { start, end }: AttributePart,
  writer: CodeWriter,
): void {
  const as = handlerName(event);
  if (CALLABLE.test(writer.source.slice(start, end))) {
    writeCodeAs(as, attribute, start, end, writer);
    return;
  }
  writer.made(' ').renamed(as, attribute.start, attribute.nameEnd);
  writer.made('={async ($event) => {').piece('statements', start, end).made('}}');
}
