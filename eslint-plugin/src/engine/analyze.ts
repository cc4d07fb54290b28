import { rangeIn } from '../flow/places.js';
import type { SourceFile, SourceText } from '../flow/source-file.js';
import type { Practice } from '../model/index.js';
import { mayContainPractice, mayHoldPractice, mayPassOn, type PracticeOptions } from '../practices/index.js';
import { placesIn } from '../languages/places.js';
import { practicesIn } from './component.js';
import { kindOf } from './file-kinds.js';
import { READERS } from './readers.js';
import { parseEdited } from './kept-trees.js';
import { syntaxProblemOf, type SyntaxProblem } from './parse.js';

/** What one file does, whatever the policy says of it. */
export interface Analysis {
  practices: Practice[];
  /** Comments of the file, for directives; empty when the text was not parsed because it cannot matter. */
  comments: readonly SourceComment[];
  syntaxProblem: SyntaxProblem | null;
}

export interface SourceComment {
  /** What stands between the marks. */
  value: string;
  /** Written as a block comment, not up to the end of a line. */
  block: boolean;
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

const NOTHING: Analysis = { practices: [], comments: [], syntaxProblem: null };

/**
 * Analyses a text; a text without any trigger is not parsed, unless `syntax` asks for its syntax to be checked.
 */
export function analyzeText(
  filename: string,
  text: string,
  options: PracticeOptions,
  syntax: boolean,
): Analysis {
  const kind = kindOf(filename) ?? 'script';
  if (kind !== 'script') {
    const reader = READERS[kind];
    return syntax || reader.mayContain(text) || mayLetPass(text)
      ? reader.read(filename, text, options)
      : NOTHING;
  }
  const isWorthIt = isWorthAWalk({ filename, text }, options);
  if (!isWorthIt && !mayLetPass(text))
    return syntax ? { ...NOTHING, syntaxProblem: syntaxProblemOf(filename, text) } : NOTHING;
  const parsed = parseEdited(filename, text);
  if ('problem' in parsed) return { practices: [], comments: [], syntaxProblem: parsed.problem };
  return analysisOf(parsed.source, options, isWorthIt);
}

/** Analyses a file that its host has parsed already. */
export function analyzeSource(source: SourceFile, options: PracticeOptions): Analysis {
  return analysisOf(source, options, isWorthAWalk(source, options));
}

function analysisOf(source: SourceFile, options: PracticeOptions, isWorthIt: boolean): Analysis {
  const practices = isWorthIt ? practicesIn(source, placesIn(source.text), options) : [];
  return { practices, comments: commentsOf(source), syntaxProblem: null };
}

function isWorthAWalk(file: SourceText, { others, thorough }: PracticeOptions): boolean {
  if (thorough === true) return true;
  if (!others) return mayHoldPractice(file.text, file.filename, null);
  return (
    mayHoldPractice(file.text, file.filename, (test) => others.reach(file, test)) ||
    mayPassOn(file.text, (from) => others.reach(file, mayContainPractice, { from }))
  );
}

/** Whether a comment may name one of our rules: one that is no longer needed is reported, too. */
function mayLetPass(text: string): boolean {
  return text.includes('privacy-policy');
}

function commentsOf({ ast }: SourceFile): SourceComment[] {
  // Some parsers take the first line of a script that is run by its name for a comment.
  const own = (ast.comments ?? []).filter(({ type }) => !/^(?:Hash|She)bang$/.test(type));
  return own.map((comment) => ({
    value: comment.value,
    // By name: a parser need not share the enumeration of another's types.
    block: String(comment.type) === 'Block',
    ...rangeIn(ast, comment),
  }));
}
