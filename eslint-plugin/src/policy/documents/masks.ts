import { blankTemplateTags } from '../../text/template-tags.js';

/**
 * Documents in which prose is mixed with code. What is no prose is blanked out, character by character, so that
 * what remains keeps its place and can be read as HTML or Markdown.
 */

/** Blanks a stretch, line ends kept. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Blanks YAML or TOML between `---` or `+++` at the very top, so that what follows keeps its place. */
export function withoutFrontMatter(text: string): string {
  const match = /^(---|\+\+\+)[ \t]*\r?\n(?:[\s\S]*?\r?\n)?\1[ \t]*(?=\r?\n|$)/.exec(text);
  return match ? blank(match[0]) + text.slice(match[0].length) : text;
}

/** A template without its tags and front matter; a string that is all there is in a tag stays. */
export function maskTemplate(text: string): string {
  const written = withoutFrontMatter(text).replace(
    /(\{\{-?\s{0,20}(["'`]))([^"'`{}]{0,2000})(\2\s{0,20}-?\}\})/g,
    (_, open: string, _quote: string, words: string, close: string) => blank(open) + words + blank(close),
  );
  return blankTemplateTags(written);
}

/** Blanks what is no markup in a Vue, Svelte or Astro component. */
export function maskComponent(text: string): string {
  const withoutFrontMatter = text.replace(/^---\r?\n[\s\S]*?\n---/, blank);
  const plain = withoutFrontMatter.replace(/<\/?template\b[^>]{0,2000}>/g, blank);
  return maskBraces(maskComponentTags(maskTemplate(plain)));
}

/** Blanks imports, exports, expressions and the tags of components in MDX. */
export function maskMdx(text: string): string {
  const withoutModules = text.replace(/^(?:import|export)\b[^\r\n]*(?:\r?\n(?![\r\n])[^\r\n]*)*/gm, blank);
  return maskBraces(maskComponentTags(withoutModules), true);
}

/** Keeps only the JSX of a module: markup, its text and the strings in its expressions. */
export function maskJsx(text: string): string {
  return maskBraces(maskComponentTags(onlyElements(text)));
}

/** Blanks what stands outside of elements. */
function onlyElements(text: string): string {
  let masked = '';
  let at = 0;
  while (at < text.length) {
    const start = jsxStart(text, at);
    if (start < 0) break;
    const end = jsxEnd(text, start);
    masked += blank(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return masked + blank(text.slice(at));
}

/** Components may mean anything; their tags go, their children stay. */
function maskComponentTags(text: string): string {
  return text.replace(/<\/?[A-Z][\w.]{0,80}(?:\s[^<>]{0,2000})?\/?>/g, blank);
}

/** Deeper expressions in markup in expressions hold no policy. */
const MAX_DEPTH = 40;

/**
 * Blanks `{expressions}`, but for a string that is all there is in one, and for markup within. With `anchors`,
 * `{#id}` stays.
 */
function maskBraces(text: string, anchors = false, depth = 0): string {
  let masked = '';
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '{' || (anchors && text[i + 1] === '#')) continue;
    const end = braceEnd(text, i);
    if (end < 0) break;
    const inside = text.slice(i + 1, end);
    const string = /^(\s*["'`])([^"'`{}]*)(["'`]\s*)$/.exec(inside);
    masked += text.slice(last, i);
    if (string) masked += ` ${blank(string[1]!)}${string[2]}${blank(string[3]!)} `;
    else if (depth < MAX_DEPTH && /<[A-Za-z>]/.test(inside))
      masked += ` ${maskBraces(onlyElements(inside), anchors, depth + 1)} `;
    else masked += blank(text.slice(i, end + 1));
    last = end + 1;
    i = end;
  }
  return masked + text.slice(last);
}

const MAX_EXPRESSION = 20_000;

function braceEnd(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < Math.min(text.length, open + MAX_EXPRESSION); i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

/** Where the next element begins that stands as an expression: after `(`, `return`, `=>`, `?`, `:` or `&&`. */
function jsxStart(text: string, from: number): number {
  const opening = /(?:^|\(|\breturn|=>|[?:=]|&&|\|\|)\s*(?=<(?:[A-Za-z]|>))/g;
  opening.lastIndex = from;
  const match = opening.exec(text);
  return match ? match.index + match[0].length : -1;
}

/** Where the element that begins at `start` ends. */
function jsxEnd(text: string, start: number): number {
  const tag = /<(\/?)[\w.:-]*(?:"[^"]*"|'[^']*'|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|[^<>"'{}])*?(\/?)>/g;
  tag.lastIndex = start;
  let depth = 0;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    if (match[1]) depth--;
    else if (!match[2]) depth++;
    if (depth <= 0) return match.index + match[0].length;
  }
  return text.length;
}
