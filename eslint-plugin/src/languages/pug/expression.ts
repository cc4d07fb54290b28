import { holeTemplateTags, TEMPLATE_HOLE } from '../../text/template-tags.js';

/** What an expression of JavaScript puts into an attribute. */
export interface AttributeText {
  /** `TEMPLATE_HOLE` for each part that is not known. */
  value: string;
  /** Where the value begins in the expression. */
  start: number;
  /** Whether each character of the value stands in the expression as it is. */
  plain: boolean;
}

/** A string, a template without templates in it, or anything else up to one of these or a `+`. */
const PART = /\s*(?:(["'])((?:\\[^]|(?!\1)[^\\])*)\1|`((?:\\[^]|[^\\`])*)`|([^"'`+]+))\s*/y;
const SUBSTITUTION = /\$\{[^{}`]*\}/g;
const ESCAPE = /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|(\r\n|[^]))/gi;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };
/** What goes on within brackets, or chooses between values, is no sum of texts. */
const NO_OPERAND = /[?:|&<>=(){}[\],]/;

/** The text that an expression of an attribute is, as far as it is written out: strings, templates, sums of them. */
export function attributeText(expression: string): AttributeText {
  const parts: AttributeText[] = [];
  for (let at = 0; at < expression.length;) {
    PART.lastIndex = at;
    const match = PART.exec(expression);
    const end = PART.lastIndex;
    const goesOn = match !== null && expression[end] === '+';
    if (!match || (!goesOn && end < expression.length)) return unknown;
    const [whole, , string, template, other] = match;
    if (other !== undefined && NO_OPERAND.test(other)) return unknown;
    const written = string ?? template;
    const start = at + (/^\s*["'`]/.exec(whole)?.[0].length ?? 0);
    parts.push(written === undefined ? unknown : textOf(written, start));
    at = goesOn ? end + 1 : end;
  }
  if (parts.length === 1) return parts[0]!;
  return { value: parts.map(({ value }) => value).join(''), start: parts[0]?.start ?? 0, plain: false };
}

const unknown: AttributeText = { value: TEMPLATE_HOLE, start: 0, plain: false };

function textOf(written: string, start: number): AttributeText {
  const filled = written.replace(SUBSTITUTION, TEMPLATE_HOLE).replace(ESCAPE, unescaped);
  const value = holeTemplateTags(filled);
  return { value, start, plain: value === written };
}

function unescaped(_: string, long?: string, four?: string, two?: string, one?: string): string {
  const code = long ?? four ?? two;
  if (code !== undefined) {
    const point = parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  }
  return /^[\r\n]/.test(one!) ? '' : (ESCAPED[one!] ?? one!);
}
