import type { ConfigWord } from '../../languages/config/tree.js';
import { parseHtml } from '../../languages/html/parse.js';
import { LineIndex } from '../../text/line-index.js';
import { findHtmlPractices, mayContainHtmlPractice } from '../markup/html.js';
import type { Reporter } from './reporter.js';
import type { Entry } from './set.js';

/**
 * What markup does that a server puts into pages.
 *
 * @param from where the markup begins in the word's value
 */
export function reportMarkup(entry: Entry, word: ConfigWord, from: number, report: Reporter): void {
  const markup = word.value.slice(from);
  if (!mayContainHtmlPractice(markup)) return;
  const lines = new LineIndex(markup);
  for (const practice of findHtmlPractices(parseHtml(markup).root, report.options)) {
    const { startLine, startColumn, endLine, endColumn, ...fields } = practice;
    const start = lines.offsetAt(startLine, startColumn);
    const end = lines.offsetAt(endLine, endColumn);
    report.within(entry, word, from + start, from + end, fields);
  }
}
