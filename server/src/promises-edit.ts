import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { TextChange } from './workspace-edits.js';

/** A person's word on one sentence, as it stands in the promises file. */
export interface PromiseWord {
  clause: string;
  quote: string;
  status: 'confirmed' | 'rejected';
  /** ISO 8601 date. */
  on: string;
}

/**
 * How a promises file is to be changed so that it holds a word; what else stands in it, comments included, is left as
 * it is. Null where the file cannot be read as YAML: it has to be mended first.
 */
export function wordChange(text: string, word: PromiseWord): TextChange | null {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return null;
  const { contents } = document;
  if (contents !== null && !isMap(contents)) return null;
  const promises = contents?.get('promises', true);
  if (isSeq(promises) && !promises.flow && promises.items.length > 0) {
    const known = entryOf(promises, word);
    return known === null ? insertion(text, promises, word) : replacement(text, known, word);
  }
  if (promises === undefined && (contents === null || !contents.flow)) {
    const end = text.length;
    const gap = text === '' || /\n$/.test(text) ? '' : '\n';
    return { start: end, end, text: `${gap}promises:\n${entryText(word, '  ')}` };
  }
  // An empty list, or one in brackets: written anew.
  if (isSeq(promises)) document.addIn(['promises'], word);
  else document.setIn(['promises'], [word]);
  return { start: 0, end: text.length, text: document.toString({ lineWidth: 0 }) };
}

/** A first promises file, for a site that has none. */
export function firstPromisesFile(word: PromiseWord): string {
  return `version: 1\npromises:\n${entryText(word, '  ')}`;
}

function entryText({ clause, quote, status, on }: PromiseWord, indent: string): string {
  const lines = [
    `- clause: ${JSON.stringify(clause)}`,
    `  quote: ${stringify(quote, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }).trimEnd()}`,
    `  status: ${status}`,
    `  on: ${on}`,
  ];
  return lines.map((line) => `${indent}${line}\n`).join('');
}

function entryOf(promises: YAMLSeq, { clause, quote }: PromiseWord): YAMLMap | null {
  const entries = promises.items.filter((item) => isMap(item));
  return (
    entries.find(
      (entry) => String(entry.get('clause')) === clause && fold(entry.get('quote')) === fold(quote),
    ) ?? null
  );
}

function fold(value: unknown): string {
  return String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** After the last entry, as far in as that one. */
function insertion(text: string, promises: YAMLSeq, word: PromiseWord): TextChange {
  const last = promises.items.at(-1);
  const [start, valueEnd] = rangeOf(last);
  const dash = text.lastIndexOf('-', start);
  const indent = text.slice(text.lastIndexOf('\n', dash) + 1, dash);
  const lineEnd = text.indexOf('\n', Math.max(valueEnd - 1, start));
  const at = lineEnd === -1 ? text.length : lineEnd + 1;
  const gap = lineEnd === -1 ? '\n' : '';
  return { start: at, end: at, text: gap + entryText(word, indent) };
}

/** The word of an entry that is there, with its new status and date. */
function replacement(text: string, entry: YAMLMap, { status, on }: PromiseWord): TextChange | null {
  const node = entry.get('status', true);
  if (!isScalar(node) || node.range === null || node.range === undefined) return null;
  const [start, end] = node.range;
  const date = entry.get('on', true);
  if (!isScalar(date) || date.range === null || date.range === undefined) {
    return { start, end, text: status };
  }
  const [from, to] = date.range;
  return start < from
    ? { start, end: to, text: status + text.slice(end, from) + on }
    : { start: from, end, text: on + text.slice(to, start) + status };
}

function rangeOf(node: unknown): [number, number] {
  const range = isCollection(node) || isScalar(node) ? node.range : null;
  return range === null || range === undefined ? [0, 0] : [range[0], range[1]];
}
