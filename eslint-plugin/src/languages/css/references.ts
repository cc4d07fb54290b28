import { tokenizer, TokenType, type CSSToken } from '@csstools/css-tokenizer';
import { TEMPLATE_HOLE } from '../../text/template-tags.js';

/** How a style sheet is written. */
export type CssDialect = 'css' | 'scss' | 'sass' | 'less';

/** An address in a style sheet that a browser fetches. Offsets count UTF-16 units; the end is exclusive. */
export interface CssAddress {
  /** Where it stands: an `@import`, the `src` of a `@font-face`, or any other value. */
  use: 'import' | 'font' | 'value';
  /** Escapes read; what is put in by interpolation is `TEMPLATE_HOLE`. */
  url: string;
  start: number;
  end: number;
}

/** Functions whose strings are addresses. https://www.w3.org/TR/css-images-4/#image-set-notation */
const URL_FUNCTIONS = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set']);
/** At-rules whose addresses only name something. */
const NAMING = new Set(['namespace', 'document', '-moz-document', 'charset']);
/** At-rules that an `@import` may follow. https://www.w3.org/TR/css-cascade-5/#at-import */
const BEFORE_IMPORT = new Set(['charset', 'import', 'layer']);

/** Whether a text can hold an address of another host at all. */
export function mayNameAddress(text: string): boolean {
  return (text.includes('//') || text.includes('\\')) && /url|import|image|src|\\/i.test(text);
}

const NO_VARIABLES: ReadonlyMap<string, string> = new Map();

/** The addresses in a style sheet, or in the declarations of a `style` attribute. Never throws. */
export function cssAddresses(text: string, dialect: CssDialect): CssAddress[] {
  if (!mayNameAddress(text)) return [];
  const css = dialect === 'css' ? text : plainCss(text, dialect);
  const variables = dialect === 'css' ? NO_VARIABLES : variablesIn(css);
  const next = tokensOf(css);
  const found: CssAddress[] = [];
  const functions: string[] = [];
  let rule = '';
  let block = '';
  let depth = 0;
  let importsAllowed = true;
  for (let token = next(); token; token = next()) {
    const [type, , start, end] = token;
    switch (type) {
      case TokenType.AtKeyword:
        rule = token[4].value.toLowerCase();
        if (dialect === 'css' && !BEFORE_IMPORT.has(rule)) importsAllowed = false;
        break;
      case TokenType.OpenCurly:
        if (depth++ === 0) block = rule;
        if (rule !== 'layer') importsAllowed &&= dialect !== 'css';
        rule = '';
        functions.length = 0;
        break;
      case TokenType.CloseCurly:
        depth = Math.max(0, depth - 1);
        if (depth === 0) block = '';
        rule = '';
        functions.length = 0;
        break;
      case TokenType.Semicolon:
        if (functions.length === 0) rule = '';
        break;
      case TokenType.Whitespace:
        if (dialect === 'sass' && /[\r\n]/.test(token[1])) rule = '';
        break;
      case TokenType.Function:
        functions.push(token[4].value.toLowerCase());
        break;
      case TokenType.OpenParen:
        functions.push('');
        break;
      case TokenType.CloseParen:
        functions.pop();
        break;
      case TokenType.BadURL: {
        const url = dialect === 'css' ? null : joined(text.slice(start, end + 1), variables);
        if (url !== null)
          found.push({ use: block === 'font-face' ? 'font' : 'value', url, start, end: end + 1 });
        break;
      }
      case TokenType.URL:
      case TokenType.String: {
        const isAddress =
          type === TokenType.URL ||
          functions.some((name, i) => URL_FUNCTIONS.has(name) && !isArgumentOf(functions, i)) ||
          (rule === 'import' && functions.length === 0);
        if (!isAddress || NAMING.has(rule) || (rule === 'import' && !importsAllowed)) break;
        const use = rule === 'import' ? 'import' : block === 'font-face' ? 'font' : 'value';
        const url = filled(token[4].value.trim(), text.slice(start, end + 1), variables);
        found.push({ use, url, start, end: end + 1 });
        break;
      }
    }
  }
  return found;
}

/** Within `image-set(... type("image/avif"))` a string is no address. */
function isArgumentOf(functions: readonly string[], index: number): boolean {
  return functions.slice(index + 1).some((name) => !URL_FUNCTIONS.has(name));
}

function tokensOf(css: string): () => CSSToken | null {
  const tokens = tokenizer({ css });
  return () => (tokens.endOfFile() ? null : tokens.nextToken());
}

/** Strings, addresses and comments are passed over whole; a `//` elsewhere begins a comment. */
const PIECES =
  /"(?:[^"\\\r\n]|\\[^])*"|'(?:[^'\\\r\n]|\\[^])*'|\/\*[^]*?(?:\*\/|$)|\/\/[^\r\n]*|\burl\(\s*[^"'\s)][^)\r\n]*\)/gi;

/** `$cdn: 'https://a.example';` and `@cdn: "https://a.example";`, at the outermost level or within a block. */
const VARIABLE =
  /(?:^|[;{}\r\n])[ \t]*([$@][\w-]+)[ \t]*:[ \t]*(?:"([^"\\\r\n]*)"|'([^'\\\r\n]*)')[ \t]*(?:!default[ \t]*)?(?=[;\r\n]|$)/g;

/** What variables hold that are given one text only. */
function variablesIn(text: string): Map<string, string> {
  const values = new Map<string, string>();
  const changing = new Set<string>();
  for (const [, name, double, single] of text.matchAll(VARIABLE)) {
    const value = double ?? single ?? '';
    if (values.has(name!) && values.get(name!) !== value) changing.add(name!);
    values.set(name!, value);
  }
  for (const name of changing) values.delete(name);
  return values;
}

/** An address with what its variables hold: `url($sheet)`, in Sass `#{$cdn}/a.css`, in Less `@{cdn}/a.css`. */
function filled(url: string, original: string, variables: ReadonlyMap<string, string>): string {
  if (/^[$@][\w-]+$/.test(url)) return variables.get(url) ?? url;
  if (variables.size === 0 || !url.includes(TEMPLATE_HOLE)) return url;
  const inner = /^url\(|\)$/gi;
  return original
    .replace(inner, '')
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(
      /#\{[ \t]*(\$[\w-]+)[ \t]*\}|@\{([\w-]+)\}/g,
      (_, sass: string, less: string) => variables.get(sass ?? `@${less}`) ?? TEMPLATE_HOLE,
    )
    .replace(/#\{[^{}]*\}/g, TEMPLATE_HOLE);
}

const SUM =
  /^url\(\s*((?:\$[\w-]+|"[^"]*"|'[^']*')(?:\s*\+\s*(?:\$[\w-]+(?:\([^()]*\))?|"[^"]*"|'[^']*'))+)\s*\)$/i;

/** `url($cdn + '/a.png')`: what SCSS makes of it; null where it is no such sum. */
function joined(original: string, variables: ReadonlyMap<string, string>): string | null {
  const sum = SUM.exec(original)?.[1];
  const parts = sum?.match(/\$[\w-]+(?:\([^()]*\))?|"[^"]*"|'[^']*'/g);
  return (
    parts
      ?.map((part) => (part.startsWith('$') ? (variables.get(part) ?? TEMPLATE_HOLE) : part.slice(1, -1)))
      .join('') ?? null
  );
}

/** The same as CSS, as long as before: comments up to the end of the line blanked, interpolations made holes. */
function plainCss(text: string, dialect: CssDialect): string {
  const interpolation = dialect === 'less' ? /@\{[\w-]+\}/g : /#\{[^{}\r\n]*\}/g;
  const holes = text.replace(interpolation, (found) => TEMPLATE_HOLE.repeat(found.length));
  return holes.replace(PIECES, (piece) => (piece.startsWith('//') ? ' '.repeat(piece.length) : piece));
}
