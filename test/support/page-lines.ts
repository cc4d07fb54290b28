import { analyzeText } from '#plugin/engine/analyze.js';
import type { PracticeOptions } from '#plugin/practices/index.js';
import { OPTIONS } from './practices-of.js';

/** What a file that is no script does, a line each, with the text that is reported: `third-parties [<img ...>]: Loads ...`. */
export function pageLines(name: string, text: string, options: Partial<PracticeOptions> = {}): string[] {
  const { practices, syntaxProblem } = analyzeText(`/site/${name}`, text, { ...OPTIONS, ...options }, true);
  const lines = text.split('\n');
  const found = practices.map(({ kind, what, judged, gate, startLine, startColumn, endLine, endColumn }) => {
    const end = endLine === startLine ? endColumn - 1 : undefined;
    const reported = lines[startLine - 1]!.slice(startColumn - 1, end);
    const marks = [judged ? [] : ['listed'], gate ?? []].flat();
    return `${kind}${marks.length > 0 ? ` (${marks.join(', ')})` : ''} [${reported}]: ${what}`;
  });
  return syntaxProblem
    ? [...found, `! ${syntaxProblem.line}:${syntaxProblem.column} ${syntaxProblem.message}`]
    : found;
}
