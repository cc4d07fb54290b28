/** Stands for text that a template puts in: a letter, so that in a script it can stand for an expression. */
export const TEMPLATE_HOLE = '\uA78F';

/** What a tag does: puts text in, or anything else. */
type TagKind = 'output' | 'control';

const TAGS: readonly { open: string; close: string; output?: RegExp; control?: RegExp; max: number }[] = [
  { open: '{{!--', close: '--}}', max: 20_000 }, // comments of Handlebars
  { open: '{{{', close: '}}}', output: /^/, max: 2000 }, // Handlebars, Mustache
  {
    open: '{{', // Handlebars, Liquid, Twig, Jinja, Django, Go, Angular, Vue
    close: '}}',
    output: /^/,
    control:
      /^\{\{[-~]?\s*(?:[#/^!>]|\/\*|\$\w+\s*:?=|(?:if|else|end|with|range|define|block|template|partial|break|continue|return)\b)/,
    max: 5000,
  },
  { open: '{%', close: '%}', max: 20_000 }, // Twig, Liquid, Django, Jinja
  { open: '{#', close: '#}', max: 5000 }, // comments of Twig and Jinja
  { open: '<%', close: '%>', output: /^<%[=~-]/, max: 20_000 }, // EJS, ERB, Eta
  { open: '<?', close: '?>', max: 20_000 }, // PHP, XML
];
const OPENING = /\{\{!--|\{\{\{|\{\{|\{%|\{#|<%|<\?/g;
/** Liquid's comments and Jinja's; what stands within is not put in. */
const COMMENT_BLOCK = /^\{%-?\s*comment\b/;
const END_OF_COMMENT = /\{%-?\s*endcomment\s*-?%\}/g;

/** Whether a text has what may be a tag of a template language. */
export function hasTemplateTags(text: string): boolean {
  return text.search(OPENING) !== -1;
}

/** Blanks the tags of template languages, line ends kept, so that what remains keeps its place. */
export function blankTemplateTags(text: string): string {
  return replaceTemplateTags(text, blank);
}

/** Same, but what puts text in becomes holes. */
export function holeTemplateTags(text: string): string {
  return replaceTemplateTags(text, (tag, kind) =>
    kind === 'output' ? tag.replace(/[^\r\n]/g, TEMPLATE_HOLE) : blank(tag),
  );
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function replaceTemplateTags(text: string, replace: (tag: string, kind: TagKind) => string): string {
  if (!hasTemplateTags(text)) return text;
  const nextClose = new Map<string, number>();
  let replaced = '';
  let last = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const start = match.index;
    const tag = TAGS.find(({ open }) => open === match![0])!;
    const close = closeAfter(text, start + tag.open.length, tag.close, nextClose);
    let end = close + tag.close.length;
    const whole = text.slice(start, end);
    if (close < 0 || whole.length > tag.max || isNoTag(whole, tag.open)) continue;
    if (COMMENT_BLOCK.test(whole)) end = endOfComment(text, end);
    const isOutput = tag.output?.test(whole) === true && tag.control?.test(whole) !== true;
    replaced += text.slice(last, start) + replace(text.slice(start, end), isOutput ? 'output' : 'control');
    OPENING.lastIndex = last = end;
  }
  return replaced + text.slice(last);
}

/** Where the next end mark stands, -1 for none; each is looked for once. */
function closeAfter(text: string, from: number, close: string, known: Map<string, number>): number {
  let at = known.get(close);
  if (at === undefined || (at !== -1 && at < from)) known.set(close, (at = text.indexOf(close, from)));
  return at;
}

/** Braces of a script: one tag does not begin within another, nor is a script closed in it. */
function isNoTag(whole: string, open: string): boolean {
  return open.startsWith('{') && (whole.includes(open, open.length) || /<\/script/i.test(whole));
}

function endOfComment(text: string, from: number): number {
  END_OF_COMMENT.lastIndex = from;
  const end = END_OF_COMMENT.exec(text);
  return end ? end.index + end[0].length : from;
}
