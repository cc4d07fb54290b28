import type { PolicyDocument, SourceRange } from '../../model/index.js';
import { STATUS_WORDS, type ClauseReport, type PolicyReport, type SentenceReport } from '../policy-report.js';
import type { PlacedJudgment, Report } from '../report.js';
import { codeOf, findingCard, placeLink, placeOf } from './cards.js';
import { markup, type Content, type Markup } from './markup.js';

/** The full text of a policy; beside each clause the code that breaks it or relies on it. */
export function policyView(policy: PolicyReport, report: Report): Markup {
  const { document, clauses } = policy;
  const offsets = offsetsOf(document.text);
  const startOf = ({ headingRange }: ClauseReport['clause']): number =>
    offsetAt(offsets, headingRange.startLine, headingRange.startColumn, document.text);
  // What stands before the first clause belongs to the page all the same.
  const starts = clauses.map(({ clause }) => lineStart(document.text, startOf(clause)));
  const lead = document.text.slice(0, starts[0] ?? document.text.length);
  return markup`${lead.trim() === '' ? null : markup`<div class="clause"><div class="text">${plainText(lead.trim(), document)}</div></div>`}
${clauses.map((clause, index) => {
  const from = starts[index]!;
  const to = starts[index + 1] ?? document.text.length;
  return clauseView(clause, { document, offsets, from: Math.min(from, to), to, report });
})}`;
}

interface Part {
  document: PolicyDocument;
  offsets: readonly number[];
  from: number;
  to: number;
  report: Report;
}

function clauseView({ clause, sentences, status }: ClauseReport, part: Part): Markup {
  const { pathOf } = part.report;
  const title = titleOf(clause);
  const { path } = part.document;
  const place = placeLink({ path, name: pathOf(path) }, clause.headingRange, part.report);
  return markup`<article class="clause">
<header><h3>${title}</h3> <span class="status ${status}">${STATUS_WORDS[status]}</span> <span class="soft">${place}</span></header>
<div class="text">${marked(sentences, part)}</div>
<div class="beside">${sentences.map((sentence) => beside(sentence, part.report))}</div>
</article>
`;
}

/** A printed number stands before the heading; a name that was made from its words need not. */
function titleOf({ id, heading }: ClauseReport['clause']): string {
  if (heading === '') return 'Before the first heading';
  return /^(?:\d[\d.]*[a-z]?|[ivxlc]+|[A-Z])$/.test(id) ? `§${id} ${heading}` : heading;
}

/** The text of a clause with each sentence that was read marked. */
function marked(sentences: readonly SentenceReport[], { document, offsets, from, to }: Part): Content[] {
  const parts: Content[] = [];
  let at = from;
  for (const sentence of sentences.filter(({ statements }) => statements.length > 0)) {
    const [start, end] = offsetsIn(sentence, offsets, document.text);
    // Sentences of nested blocks may overlap; the first is marked.
    if (start < at || end > to || end <= start) continue;
    parts.push(plainText(document.text.slice(at, start), document));
    const { status } = sentence;
    const words = plainText(document.text.slice(start, end), document);
    parts.push(
      markup`<mark class="${status}"><span class="vh">${STATUS_WORDS[status]}: </span>${words}</mark>`,
    );
    at = end;
  }
  parts.push(plainText(document.text.slice(at, to).trimEnd(), document));
  return parts;
}

function beside(
  { status, note, quote, statements, findings, letPass, covers }: SentenceReport,
  report: Report,
): Markup {
  if (findings.length + letPass.length + covers.length === 0 && note === null) return markup``;
  const why =
    note === null || statements.length === 0
      ? null
      : markup`<details><summary><span class="status ${status}">${STATUS_WORDS[status]}</span> ${note}</summary><p>“${quote}”</p></details>`;
  const unread =
    statements.length > 0
      ? null
      : markup`<details><summary class="soft">${note ?? ''}</summary><p>“${quote}”</p></details>`;
  const relied =
    covers.length === 0
      ? null
      : markup`<details><summary><span class="status relied-on">relied on</span> by ${covers.length} ${covers.length === 1 ? 'place' : 'places'}: “${shortened(quote)}”</summary><ul>${covers.map((one) => placeItem(one, report))}</ul></details>`;
  return markup`${findings.map((one) => findingCard(one, report))}${letPass.map((one) => passedCard(one, report))}${relied}${why}${unread}`;
}

function passedCard(one: PlacedJudgment, report: Report): Markup {
  return markup`<div class="card"><p><span class="status ${one.verdict}">${one.verdict}</span> let pass by a comment <span class="soft">${placeOf(one, report)}</span></p><p>${one.practice.what}</p>${codeOf(one.file, one.practice)}</div>`;
}

function placeItem(one: PlacedJudgment, report: Report): Markup {
  return markup`<li>${one.practice.what} <span class="soft">${placeOf(one, report)}</span></li>`;
}

function shortened(quote: string): string {
  return quote.length > 90 ? `${quote.slice(0, 89)}…` : quote;
}

const IS_MARKUP =
  /\.(?:x?html?|vue|svelte|astro|[jt]sx|ejs|erb|liquid|twig|njk|hbs|handlebars|mustache|jinja2?|j2|php|phtml|ftl|tmpl|gohtml)$/i;

/** Text as it stands; the tags of a page are all there, but step back. */
function plainText(text: string, { path }: PolicyDocument): Content {
  if (!IS_MARKUP.test(path)) return text;
  return text
    .split(/(<!--[\s\S]*?-->|<[^<>]*>)/)
    .map((part, index) => (index % 2 === 1 ? markup`<span class="tag">${part}</span>` : part));
}

function offsetsOf(text: string): number[] {
  const offsets = [0];
  for (const match of text.matchAll(/\r\n|[\r\n\u2028\u2029]/g)) offsets.push(match.index + match[0].length);
  return offsets;
}

function offsetAt(offsets: readonly number[], line: number, column: number, text: string): number {
  return Math.min(text.length, (offsets[line - 1] ?? text.length) + column - 1);
}

function offsetsIn(range: SourceRange, offsets: readonly number[], text: string): [number, number] {
  return [
    offsetAt(offsets, range.startLine, range.startColumn, text),
    offsetAt(offsets, range.endLine, range.endColumn, text),
  ];
}

/** A heading's marks stand before its words: `## 2.1 Cookies`. On a line with more text, the place itself. */
function lineStart(text: string, offset: number): number {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[\s#*=>_-]*$/.test(text.slice(start, offset)) ? start : offset;
}
