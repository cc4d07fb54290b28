import type { PolicyDocument } from '../model/index.js';
import { LANGUAGE_NAMES } from '../data/language-words.js';
import { VENDOR_PHRASES } from '../data/recipient-phrases.js';
import type { Block } from './block.js';
import { readClauses } from './clauses.js';
import { htmlLanguage, readHtmlBlocks } from './documents/html.js';
import { maskComponent, maskJsx, maskMdx, maskTemplate } from './documents/masks.js';
import { readMessageBlocks, readModuleStrings } from './documents/strings.js';
import { readMarkdownBlocks } from './documents/markdown.js';
import { readPugBlocks } from './documents/pug.js';
import { readTextBlocks } from './documents/text.js';
import { detectLanguage } from './language.js';
import { LineIndex } from '../text/line-index.js';
import { readEncryption } from './encryption.js';
import { readStatements } from './statements.js';

export { explainJson, explainText } from './explain.js';
export { retentionGrace } from './grace.js';
export { promisesOf } from './promises.js';

/**
 * Reads a policy's text into clauses and statements. The format follows from the path's extension; what is
 * of no format known is read as plain text. A byte order mark is no part of the text that columns count.
 */
export function readPolicy(input: { path: string; text: string }): PolicyDocument {
  const text = input.text.startsWith('\ufeff') ? input.text.slice(1) : input.text;
  const blocks = readBlocks(input.path, text);
  const lines = new LineIndex(text);
  const prose = blocks.map((block) => block.text).join('\n');
  const document: PolicyDocument = {
    path: input.path,
    text,
    language: 'en',
    clauses: [],
    statements: [],
    unread: [],
    encryption: [],
    problems: [],
  };
  if (prose.trim() === '') {
    document.problems.push({
      range: lines.range(0, 0),
      message: 'The policy holds no text to read. Write it there, or name the file that holds it.',
      severity: 'error',
    });
    return document;
  }
  if (isNoText(text)) {
    document.problems.push({
      range: lines.range(0, 0),
      message:
        'The policy is no UTF-8 text: it is binary (such as PDF or Word), or saved in another encoding. Save it as UTF-8 text, Markdown or HTML, and name that file.',
      severity: 'error',
    });
    return document;
  }
  const language = detectLanguage(prose);
  const declared = isHtml(input.path) ? htmlLanguage(text) : null;
  document.language = prose.length < 200 && declared ? declared : language;
  const clauses = readClauses(blocks, lines);
  document.clauses = clauses.map((clause) => clause.clause);
  if (document.language !== 'en') {
    const name = LANGUAGE_NAMES[document.language] ?? document.language;
    document.problems.push({
      range: lines.range(0, 0),
      message: `The policy seems to be written in ${name}, which is not read yet, so no promise is taken from it. Name an English version if there is one.`,
      severity: 'warning',
    });
    return document;
  }
  const { statements, unread } = readStatements(clauses, lines, ownerOf(blocks));
  document.statements = statements;
  document.unread = unread;
  document.encryption = readEncryption(clauses, lines);
  return document;
}

/** The words of a policy block by block, without what only the page around them is made of. */
export function policyProse({ path, text }: { path: string; text: string }): string[] {
  return readBlocks(path, text)
    .map((block) => block.text.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '');
}

/** Bytes that are none of any text, or many that are none of UTF-8. */
function isNoText(text: string): boolean {
  if (text.includes('\0') || text.startsWith('%PDF-')) return true;
  const unknown = text.split('\ufffd').length - 1;
  return unknown > 20 && unknown > text.length / 20;
}

function isHtml(path: string): boolean {
  return /\.x?html?$/i.test(path);
}

/** Readers by extension; each gets the text and gives its blocks. */
const READERS: readonly (readonly [extension: RegExp, read: (text: string) => Block[]])[] = [
  [/\.(?:md|markdown|mdown|mkd)$/i, readMarkdownBlocks],
  [/\.mdx$/i, (text) => readMarkdownBlocks(maskMdx(text))],
  [/\.x?html?$/i, (text) => readHtmlBlocks(maskTemplate(text))],
  [/\.(?:vue|svelte|astro)$/i, (text) => readHtmlBlocks(maskComponent(text))],
  [/\.[jt]sx$/i, (text) => readHtmlBlocks(maskJsx(text))],
  [
    /\.(?:ejs|erb|liquid|twig|njk|hbs|handlebars|mustache|jinja2?|j2|php|phtml|ftl|tmpl|gohtml)$/i,
    (text) => readHtmlBlocks(maskTemplate(text)),
  ],
  [/\.(?:pug|jade)$/i, readPugBlocks],
  [/\.(?:json5?|ya?ml)$/i, readMessageBlocks],
  [/\.[cm]?[jt]s$/i, readModuleStrings],
];

function readBlocks(path: string, text: string): Block[] {
  const reader = READERS.find(([extension]) => extension.test(path));
  return reader ? reader[1](text) : readTextBlocks(maskTemplate(text));
}

/** Mentions from which on a name that the first blocks hold is taken for the owner's. */
const OWNER_MENTIONS = 8;

/** A vendor whose own policy this is: its name stands in the title, or in the beginning and everywhere after it. */
function ownerOf(blocks: readonly Block[]): string | null {
  const title = blocks
    .filter((block) => block.kind === 'heading')
    .slice(0, 1)
    .map((block) => block.text.toLowerCase())
    .filter((words) => words.length < 120)
    .join(' ');
  const start = blocks
    .slice(0, 4)
    .map((block) => block.text.toLowerCase())
    .join('\n');
  let prose: string | null = null;
  return (
    Object.keys(VENDOR_PHRASES).find((name) => {
      const pattern = new RegExp(`\\b${name.replaceAll('.', '\\.')}\\b`, 'g');
      if (title.search(pattern) >= 0) return true;
      if (start.search(pattern) < 0) return false;
      prose ??= blocks.map((block) => block.text.toLowerCase()).join('\n');
      return (prose.match(pattern)?.length ?? 0) >= OWNER_MENTIONS;
    }) ?? null
  );
}
