import type { FileKind } from '../data/file-kinds.js';
import { parseHtml } from '../languages/html/parse.js';
import type { Tree, TreeComment } from '../languages/tree.js';
import { findHtmlPractices, mayContainHtmlPractice, type PracticeOptions } from '../practices/index.js';
import type { Analysis, SourceComment } from './analyze.js';

/** Reads one kind of file that is no script. Must not throw, whatever the text. */
export interface Reader {
  /** Whether a file of this text can hold a practice at all: one scan. */
  mayContain(text: string): boolean;
  read(filename: string, text: string, options: PracticeOptions): Analysis;
}

/** How each kind is read, scripts apart. */
export const READERS: Readonly<Record<Exclude<FileKind, 'script'>, Reader>> = {
  html: {
    mayContain: mayContainHtmlPractice,
    read(_filename, text, options) {
      const tree = parseHtml(text);
      return analysisOf(tree, findHtmlPractices(tree.root, options));
    },
  },
};

/** What was found in a tree, with its comments. */
export function analysisOf({ comments, problem }: Tree, practices: Analysis['practices']): Analysis {
  return { practices, comments: comments.map(commentOf), syntaxProblem: problem };
}

function commentOf({ value, block, loc: { start, end } }: TreeComment): SourceComment {
  return {
    value,
    block,
    startLine: start.line,
    startColumn: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
  };
}
