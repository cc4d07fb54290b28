import type { SourceRange } from '../../model/index.js';
import type { PlacedJudgment, Report, Reported, ReportedFile } from '../report.js';
import { markup, type Content, type Markup } from './markup.js';

/** One finding with its code. */
export function findingCard(one: Reported, report: Report): Markup {
  const { rules } = report;
  const word = one.finding?.verdict ?? 'problem';
  const url = rules.find(({ id }) => id === one.rule)?.url;
  const rule = url === undefined ? one.rule : markup`<a href="${url}">${one.rule}</a>`;
  const text = one.finding?.practice.what ?? one.message;
  return markup`<div class="card"><p><span class="status ${word}">${word}</span> ${rule} <span class="soft">${placeLink(one.file, one, report)}</span></p><p>${text}</p>${codeOf(one.file, one)}</div>`;
}

export function placeOf({ file, practice }: PlacedJudgment, report: Report): Content {
  return placeLink(file, practice, report);
}

/** `server/app.js:12`, as a link where the page is shown by a host that can open it. */
export function placeLink(
  { path, name }: Pick<ReportedFile, 'path' | 'name'>,
  range: SourceRange,
  { links }: Report,
): Content {
  const words = `${name}:${range.startLine}`;
  return links === null ? words : markup`<a href="${links.place(path, range)}">${words}</a>`;
}

const AROUND = 1;
const MAX_LINES = 8;
const MAX_WIDTH = 240;

/** The lines of a range with one line around them; the range itself is marked. */
export function codeOf({ lines }: Pick<ReportedFile, 'lines'>, range: SourceRange): Markup {
  const from = Math.max(1, range.startLine - AROUND);
  const to = Math.min(lines.length, range.endLine + AROUND, from + MAX_LINES - 1);
  const shown: Content[] = [];
  for (let line = from; line <= to; line += 1) {
    const text = lines[line - 1] ?? '';
    shown.push(markup`<span class="n">${line}</span>${codeLine(text, line, range)}
`);
  }
  return markup`<pre tabindex="0"><code>${shown}</code></pre>`;
}

function codeLine(text: string, line: number, range: SourceRange): Content {
  if (line < range.startLine || line > range.endLine) return cut(text, 0, MAX_WIDTH);
  const start = line === range.startLine ? range.startColumn - 1 : text.length - text.trimStart().length;
  const end = line === range.endLine ? range.endColumn - 1 : text.length;
  // A long line is shown around the place that is meant.
  const left = text.length > MAX_WIDTH ? Math.max(0, start - 40) : 0;
  const right = Math.min(text.length, left + MAX_WIDTH);
  const stop = Math.min(end, right);
  return [
    left > 0 ? '… ' : '',
    text.slice(left, start),
    stop > start ? markup`<mark>${text.slice(start, stop)}</mark>` : '',
    text.slice(Math.max(start, stop), right),
    right < text.length ? ' …' : '',
  ];
}

function cut(text: string, from: number, to: number): string {
  return text.length > to ? `${text.slice(from, to)} …` : text;
}
