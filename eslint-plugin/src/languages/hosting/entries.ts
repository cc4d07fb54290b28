import { parseTOML, type AST } from 'toml-eslint-parser';
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';

/** A string or number of a file of settings. */
export interface Entry {
  path: readonly (string | number)[];
  value: string;
  /** Offsets of the value with its quotes, the end exclusive. */
  start: number;
  end: number;
}

export interface Entries {
  entries: Entry[];
  /** Offsets of comments, their marks included. */
  comments: { start: number; end: number }[];
  /** Why the file could not be read, and where it says so. */
  problem: { message: string; offset: number } | null;
}

const MAX_DEPTH = 30;

/** Strings are passed over whole; what else begins with a slash is a comment. */
const JSON_PIECES = /"(?:[^"\\\r\n]|\\.)*"|\/\/[^\r\n]*|\/\*[^]*?\*\//g;

/** The values of a JSON file, comments allowed. Never throws. */
export function jsonEntries(text: string): Entries {
  const comments: Entries['comments'] = [];
  const plain = text.replace(JSON_PIECES, (piece, index: number) => {
    if (piece.startsWith('"')) return piece;
    comments.push({ start: index, end: index + piece.length });
    return piece.replace(/[^\r\n]/g, ' ');
  });
  try {
    const document = parseDocument(plain, { uniqueKeys: false, maxAliasCount: 0 } as object);
    const [error] = document.errors;
    if (error) return { entries: [], comments, problem: { message: error.message, offset: error.pos[0] } };
    return { entries: [...nodeEntries(document.contents, [])], comments, problem: null };
  } catch (error) {
    return { entries: [], comments, problem: { message: String(error), offset: 0 } };
  }
}

function* nodeEntries(node: Node | null, path: Entry['path']): Iterable<Entry> {
  if (path.length > MAX_DEPTH) return;
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      yield* nodeEntries(value as Node | null, [...path, name]);
    }
  } else if (isSeq(node)) {
    for (const [i, item] of node.items.entries()) yield* nodeEntries(item as Node | null, [...path, i]);
  } else if (isScalar(node) && node.range) {
    const [start, end] = node.range;
    yield { path, value: String(node.value), start, end };
  }
}

/** The values of a TOML file. Never throws. */
export function tomlEntries(text: string): Entries {
  try {
    const { body, comments } = parseTOML(text);
    return {
      entries: body.flatMap((table) => [...tomlTable(table.body, [])]),
      comments: comments.map(({ range: [start, end] }) => ({ start, end })),
      problem: null,
    };
  } catch (error) {
    const { message, index } = error as { message?: string; index?: number };
    return { entries: [], comments: [], problem: { message: message ?? String(error), offset: index ?? 0 } };
  }
}

type TomlItem = AST.TOMLTable | AST.TOMLKeyValue;

function* tomlTable(items: readonly TomlItem[], path: Entry['path']): Iterable<Entry> {
  for (const item of items) {
    if (item.type === 'TOMLTable') yield* tomlTable(item.body, item.resolvedKey);
    else yield* tomlValue(item.value, [...path, ...item.key.keys.map(tomlKey)]);
  }
}

function tomlKey(key: AST.TOMLKey['keys'][number]): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

function* tomlValue(node: AST.TOMLContentNode, path: Entry['path']): Iterable<Entry> {
  if (path.length > MAX_DEPTH) return;
  if (node.type === 'TOMLInlineTable') yield* tomlTable(node.body, path);
  else if (node.type === 'TOMLArray') {
    for (const [i, element] of node.elements.entries()) yield* tomlValue(element, [...path, i]);
  } else yield { path, value: String(node.value), start: node.range[0], end: node.range[1] };
}
