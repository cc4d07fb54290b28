import type { SourceFile } from '../flow/source-file.js';
import { KeptTree } from './kept-tree.js';
import { parseNatively } from './native-parser.js';
import { parseSource, type Parsed, type SyntaxProblem } from './parse.js';

/** The newest version of a file that could be parsed; its tree is made ready when another version comes. */
interface Kept {
  source: SourceFile;
  tree: KeptTree | null;
}

/** By file, what was parsed last at the end. */
const kept = new Map<string, Kept>();
let most = 0;

/**
 * From now on, this thread keeps the trees of the files that it was given last, so that of their next versions only
 * what differs has to be parsed: for one that is given the same files again and again, as an editor's.
 *
 * @param characters how many all the files together may have; 0 to keep none any more
 */
export function keepTrees(characters: number): void {
  most = characters;
  drop();
}

/** Thrown where a text is left to another thread. */
const LEFT = new Error('This text is for another thread.');

let isLeaving = false;
let left = 0;

/**
 * Does something without the slower parser, in a thread that keeps trees and must not keep anybody waiting.
 *
 * @returns what comes of it, and whether a text would have needed that parser: then the result does not hold
 */
export function leaveErrors<T>(act: () => T): { result: T; isLeft: boolean } {
  const before = left;
  isLeaving = most > 0;
  try {
    const result = act();
    return { result, isLeft: left > before };
  } finally {
    isLeaving = false;
  }
}

/** As `parseSource` parses, by the tree of the version before where there is one. Only one version is used at a time. */
export function parseEdited(
  filename: string,
  text: string,
): { source: SourceFile } | { problem: SyntaxProblem } {
  return most === 0 ? parseSource(filename, text) : parseSource(filename, text, changedOrParsed);
}

function changedOrParsed(filename: string, text: string): Parsed | null {
  const changed = changedTree(filename, text);
  if (changed) return changed;
  const parsed = parseNatively(filename, text);
  // What has an error now will be what it was, or like it, when that is mended.
  if (parsed) keep({ source: { filename, text, ...parsed }, tree: null });
  else if (isLeaving) {
    left += 1;
    throw LEFT;
  }
  return parsed;
}

function changedTree(filename: string, text: string): SourceFile | null {
  const known = kept.get(filename);
  if (!known) return null;
  // Until it is known to be whole again.
  kept.delete(filename);
  const tree = (known.tree ??= KeptTree.of(known.source));
  if (!tree) return null;
  const isChanged = tree.change(text);
  if (tree.isLost) return null;
  keep({ source: tree.source, tree });
  return isChanged ? tree.source : null;
}

function keep(file: Kept): void {
  kept.delete(file.source.filename);
  kept.set(file.source.filename, file);
  drop();
}

function drop(): void {
  let characters = 0;
  for (const [filename, { source }] of [...kept].reverse()) {
    characters += source.text.length;
    if (characters > most) kept.delete(filename);
  }
}
