import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import { LineIndex } from '../../text/line-index.js';
import { nodeAt } from '../node-at.js';
import type { Tree, TreeComment, TreeNode } from '../tree.js';

/** A file of settings by name: JSON, YAML or TOML. */
export interface SettingsRoot extends TreeNode {
  type: 'SettingsFile';
  settings: readonly Setting[];
}

/** One setting, from its name to its value. */
export interface Setting extends TreeNode {
  type: 'Setting';
  /** Its name, within the names of the groups that it stands in. */
  path: readonly string[];
  /** As text; null for a group, a list, and where there is none. */
  value: string | null;
}

export const SETTINGS_KEYS = { SettingsFile: ['settings'], Setting: [] };

const MAX_DEPTH = 12;
/** Brackets within brackets, or lists within lists on one line: far more than settings have, and `yaml` can take. */
const TOO_DEEP = /(?:[[{][\s"'\w:,-]*){50}|(?:- ){50}/;

/**
 * Reads settings; never throws. What cannot be read is left out: templates of site generators are no valid YAML, and
 * those who own these formats complain better.
 */
export function parseSettings(filename: string, text: string): Tree<SettingsRoot> {
  const lines = new LineIndex(text);
  const found = /\.toml$/i.test(filename) ? tomlSettings(text) : yamlSettings(text);
  const settings = found
    .map(({ start, end, path, value }): Setting => ({ ...nodeAt('Setting', start, end, lines), path, value }))
    .sort((a, b) => a.range[0] - b.range[0]);
  const root: SettingsRoot = { ...nodeAt('SettingsFile', 0, text.length, lines), settings };
  return { root, comments: /\.json$/i.test(filename) ? [] : commentsOf(text, lines), problem: null };
}

interface Found {
  start: number;
  end: number;
  path: string[];
  value: string | null;
}

/** JSON is YAML, too. */
function yamlSettings(text: string): Found[] {
  const found: Found[] = [];
  if (TOO_DEEP.test(text)) return found;
  try {
    const document = parseDocument(text, { uniqueKeys: false, lineCounter: new LineCounter() });
    collect(document.contents as Node | null, [], found);
  } catch {
    return found;
  }
  return found;
}

function collect(node: Node | null, path: string[], found: Found[]): void {
  if (path.length > MAX_DEPTH) return;
  if (isSeq(node)) for (const item of node.items) collect(item as Node | null, path, found);
  if (!isMap(node)) return;
  for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
    if (!isScalar(key) || !key.range) continue;
    const inner = [...path, String(key.value)];
    const text =
      isScalar(value) && value.value !== null && value.value !== false ? String(value.value) : null;
    found.push({ start: key.range[0], end: value?.range?.[1] ?? key.range[1], path: inner, value: text });
    collect(value, inner, found);
  }
}

const TABLE = /^\s*\[\[?\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$/;
const ENTRY = /^(\s*)([\w"'.-]+)\s*=\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^#\s][^#]*?)\s*(?:#.*)?$/;

/** https://toml.io/en/v1.0.0: tables and plain values, which is what settings of sites are. */
function tomlSettings(text: string): Found[] {
  const found: Found[] = [];
  let table: string[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const plain = line.replace(/\r$/, '');
    const header = TABLE.exec(plain)?.[1];
    const [, indent = '', key, raw = ''] = ENTRY.exec(plain) ?? [];
    if (header !== undefined) table = namesOf(header);
    else if (key !== undefined) {
      const value =
        raw === 'false' || raw === '""' || raw === "''" ? null : raw.replace(/^(["'])([^]*)\1$/, '$2');
      const start = at + indent.length;
      const end = at + plain.indexOf(raw, indent.length + key.length) + raw.length;
      found.push({ start, end, path: [...table, ...namesOf(key)], value });
    }
    at += line.length + 1;
  }
  return found;
}

function namesOf(dotted: string): string[] {
  return dotted.split('.').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'));
}

/** A `#` that begins a line or follows a space; one within a quoted value is hardly a directive. */
function commentsOf(text: string, lines: LineIndex): TreeComment[] {
  return [...text.matchAll(/(?<=^|\s)#([^\n\r]*)/gm)].map((match) => ({
    ...nodeAt('Comment', match.index, match.index + match[0].length, lines),
    value: match[1]!,
    block: false,
  }));
}
