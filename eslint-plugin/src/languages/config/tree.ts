import type { Tree, TreeNode } from '../tree.js';

/** A server's configuration: directives with arguments, some of which hold further directives. */
export interface ConfigDocument extends TreeNode {
  type: 'Document';
  body: ConfigDirective[];
}

/** `name args;`, `name args { body }`, `<name args> body </name>`, `name=value`, or a log file's block. */
export interface ConfigDirective extends TreeNode {
  type: 'Directive';
  name: ConfigWord;
  args: ConfigWord[];
  /** What a block holds; null for a directive that is none. */
  body: ConfigDirective[] | null;
  /** Code of another language that the directive holds; null where it holds none. */
  script: ConfigScript | null;
}

export interface ConfigWord extends TreeNode {
  type: 'Word';
  /** Without quotes, escapes resolved. */
  value: string;
  quote: '"' | "'" | null;
  /** Offset of the value's first character in the text. */
  valueStart: number;
  /** Offset of each character of the value, and of its end; null where they follow each other. */
  offsets: readonly number[] | null;
}

/** Code of another language, as it stands there. */
export interface ConfigScript extends TreeNode {
  type: 'Script';
  value: string;
}

export type ConfigTree = Tree<ConfigDocument>;

/** For each type of node the properties with its children. */
export const CONFIG_KEYS: Readonly<Record<string, readonly string[]>> = {
  Document: ['body'],
  Directive: ['name', 'args', 'body', 'script'],
  Word: [],
  Script: [],
};

/** Where a part of a word's value stands in the text: offsets, the end exclusive. */
export function spanIn(word: ConfigWord, from: number, to: number): [start: number, end: number] {
  const { offsets, valueStart } = word;
  if (offsets === null) return [valueStart + from, valueStart + to];
  const end = word.range[1];
  // The last character may be written as an escape: it ends where the next one starts.
  return [offsets[from] ?? end, offsets[to] ?? end];
}
