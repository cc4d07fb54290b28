import { handlerName, writeAttributeAs, writeMarkupOf, writeTag } from './elements.js';
import type { Attribute, Token } from './markup.js';
import type { CodeWriter } from './virtual-code.js';

const FENCED = /^(?:\s|<!--[^]*?-->)*---([^]*?)---/;

/** Between the fences: code that runs where the page is made. https://docs.astro.build/en/basics/astro-components/ */
export function frontmatterOf(text: string): { start: number; end: number; close: number } | null {
  const match = FENCED.exec(text);
  if (!match) return null;
  const close = match[0].length;
  return { start: close - 3 - match[1]!.length, end: close - 3, close };
}

/** Writes Astro's markup as JSX, its elements beside each other. */
export function writeAstro(tokens: readonly Token[], writer: CodeWriter): void {
  writer.made('<>');
  for (const token of tokens) {
    if (token.type === 'open' && token.name !== '') writeTag(token, token.name, writeAttribute, writer);
    else if (token.type === 'code') {
      const { start, end, elements } = token;
      if (elements.length === 0 && !writer.accepts('expression', writer.source.slice(start, end))) continue;
      writer.made('{');
      let from = start;
      for (const element of elements) {
        writer.copied(from, element.start);
        writeAstro(element.tokens, writer);
        from = element.end;
      }
      writer.copied(from, end).made('\n}');
    }
  }
  writer.made('</>');
}

/** https://docs.astro.build/en/reference/directives-reference/ */
function writeAttribute(attribute: Attribute, writer: CodeWriter): void {
  const { name, value } = attribute;
  const [only] = value ?? [];
  if (name === '' && only) {
    const code = writer.source.slice(only.start, only.end).trim();
    if (code.startsWith('...')) {
      const from = only.start + writer.source.slice(only.start, only.end).indexOf('...') + 3;
      writer.made(' {...(').piece('expression', from, only.end).made(')}');
    } else if (/^[\w$]+$/.test(code)) writeAttributeAs(code, attribute, writer);
  } else if (name === 'set:html' && only && only.type !== 'text') writeMarkupOf(attribute, only, writer);
  else if (/^on[a-z]/.test(name) && only && only.type !== 'text')
    writeAttributeAs(handlerName(name.slice(2)), attribute, writer);
  else writeAttributeAs(name, attribute, writer);
}
