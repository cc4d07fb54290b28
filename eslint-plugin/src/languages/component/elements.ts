import type { Attribute, AttributePart, OpenTag } from './markup.js';
import type { CodeWriter } from './virtual-code.js';

/** Names that JSX takes as they are. */
const JSX_NAME = /^[A-Za-z_$][\w$]*(?:[.-][\w$-]+)*$/;
const ATTRIBUTE_NAME = /^[A-Za-z_$][\w$-]*(?::[A-Za-z_$][\w$-]*)?$/;

/** Writes one attribute; what it leaves unwritten is not there. */
export type WriteAttribute = (attribute: Attribute, writer: CodeWriter) => void;

/** Writes a start tag as an element of JSX without children. */
export function writeTag(
  { start, end, name, attributes }: OpenTag,
  as: string,
  writeAttribute: WriteAttribute,
  writer: CodeWriter,
): void {
  writer.copied(start, start + 1);
  writer.renamed(JSX_NAME.test(as) ? as : 'unknown-element', start + 1, start + 1 + name.length);
  for (const attribute of attributes) writeAttribute(attribute, writer);
  writer.made(' ').renamed('/>', Math.max(start + 1, end - 1), end);
}

/** `name="text"`, `name={code}` or `name="text {code}"`, under a name that may be another. */
export function writeAttributeAs(
  as: string,
  { name, start, nameEnd, value }: Attribute,
  writer: CodeWriter,
): void {
  if (!ATTRIBUTE_NAME.test(as)) return;
  writer.made(' ').renamed(as, start, name === '' ? start : nameEnd);
  if (value === null) return;
  writer.made('=');
  writeValue(value, writer);
}

function writeValue(value: readonly AttributePart[], writer: CodeWriter): void {
  const [only, ...others] = value;
  if (only && others.length === 0 && only.type === 'text') {
    const text = writer.source.slice(only.start, only.end);
    if (!text.includes('"')) writer.made('"').copied(only.start, only.end).made('"');
    else if (!text.includes("'")) writer.made("'").copied(only.start, only.end).made("'");
    else writer.made('{').made(JSON.stringify(text)).made('}');
    return;
  }
  writer.made('{(');
  if (only && others.length === 0) writer.piece('expression', only.start, only.end);
  else writeParts(value, writer);
  writer.made(')}');
}

function writeParts(value: readonly AttributePart[], writer: CodeWriter): void {
  writer.made('`');
  for (const { type, start, end } of value) {
    if (type === 'text') {
      writer.renamed(writer.source.slice(start, end).replace(/[`\\]|\$(?=\{)/g, '\\$&'), start, end);
    } else writer.made('${').piece('expression', start, end).made('}');
  }
  writer.made('`');
}

/** Code under a name: `name={code}`. */
export function writeCodeAs(
  as: string,
  attribute: Attribute,
  start: number,
  end: number,
  writer: CodeWriter,
): void {
  writeAttributeAs(as, { ...attribute, value: [{ type: 'code', start, end }] }, writer);
}

/** HTML that is put in as text, as React says it. */
export function writeMarkupOf(
  { start, name, nameEnd }: Attribute,
  value: AttributePart,
  writer: CodeWriter,
): void {
  writer.made(' ').renamed('dangerouslySetInnerHTML', start, name === '' ? start : nameEnd);
  writer.made('={{ __html: (').piece('expression', value.start, value.end).made(') }}');
}

/** The value of an attribute that is text and nothing else. */
export function textOf(tag: OpenTag, name: string, source: string): string | null {
  const value = tag.attributes.find((attribute) => attribute.name === name)?.value;
  const [part, ...others] = value ?? [];
  return part?.type === 'text' && others.length === 0 ? source.slice(part.start, part.end) : null;
}

/** `onClick` for `click`. */
export function handlerName(event: string): string {
  const [name = ''] = event.split(/[:.|]/);
  const plain = name.replace(/[^\w$]/g, '');
  return `on${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}
