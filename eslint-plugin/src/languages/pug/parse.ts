import { LineIndex } from '../../text/line-index.js';
import { TEMPLATE_HOLE } from '../../text/template-tags.js';
import { parseHtml, type HtmlElement, type HtmlRoot } from '../html/parse.js';
import { scriptDirectives } from '../html/script-directives.js';
import { nodeAt } from '../node-at.js';
import type { Tree, TreeComment, TreeNode } from '../tree.js';
import { attributeText } from './expression.js';
import { pugTokens, type PugPlace, type PugToken } from './tokens.js';

/** Reads a Pug template as the page that it makes, whichever of its branches are taken. Never throws. */
export function parsePug(text: string): Tree<HtmlRoot> {
  const lexed = pugTokens(text);
  const reader = new PugReader(text);
  if ('tokens' in lexed) for (const token of lexed.tokens) reader.take(token);
  return { ...reader.finish(), problem: 'problem' in lexed ? lexed.problem : null };
}

/** An element while it is read. */
type Open = { -readonly [Key in keyof HtmlElement]: HtmlElement[Key] } & {
  attributes: HtmlElement['attributes'][number][];
};

/** Where in a line an element would stand. */
interface Spot {
  /** What the line has opened so far, up to the next colon. */
  current: Open | null;
  /** What stands before a colon, or around the interpolation. */
  before: Open | null;
  /** Whether what comes is about a mixin, not about an element. */
  isCall: boolean;
}

const START: Spot = { current: null, before: null, isCall: false };

class PugReader {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #elements: Open[] = [];
  readonly #comments: TreeComment[] = [];
  /** What of the file is HTML. */
  readonly #html: Canvas;
  /** What of the file is script or style. */
  readonly #code: Canvas;
  /** What lines are nested in, and what those around are, the outermost first. */
  #parent: Open | null = null;
  readonly #outer: (Open | null)[] = [];
  #spot = START;
  readonly #interpolated: Spot[] = [];
  #isBlock = false;
  #followsHtml = false;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
    this.#html = new Canvas(text);
    this.#code = new Canvas(text);
  }

  take(token: PugToken): void {
    switch (token.type) {
      case 'indent':
        this.#outer.push(this.#parent);
        this.#parent = this.#innermost;
        this.#spot = START;
        return;
      case 'outdent':
        this.#parent = this.#outer.pop() ?? null;
        this.#spot = START;
        return;
      case 'newline':
        // Lines of a block of text belong to what it stands under.
        if (this.#isBlock) return;
        this.#spot = START;
        this.#followsHtml = false;
        return;
      case 'start-pipeless-text':
      case 'end-pipeless-text':
        this.#isBlock = token.type === 'start-pipeless-text';
        return;
      case ':':
        this.#spot = { ...START, before: this.#innermost };
        return;
      case 'start-pug-interpolation':
        this.#interpolated.push(this.#spot);
        this.#spot = { ...START, before: this.#innermost };
        return;
      case 'end-pug-interpolation':
        this.#spot = this.#interpolated.pop() ?? START;
        return;
      case 'call':
        this.#spot = { ...this.#spot, isCall: true };
        break;
      case 'tag':
        this.#followsHtml = false;
        this.#open(token, String(token.val).toLowerCase());
        break;
      case 'interpolation':
        this.#open(token, TEMPLATE_HOLE);
        break;
      case 'class':
      case 'id':
      case 'attribute':
        this.#add(token);
        break;
      case 'end-attributes':
        this.#stretch(token);
        break;
      case 'comment':
        this.#comments.push({ ...this.#at('Comment', token), value: String(token.val).trim(), block: true });
        return;
      case 'text':
      case 'text-html':
      case 'interpolated-code':
        this.#put(token);
        break;
    }
    const innermost = this.#innermost;
    if (innermost) innermost.end = Math.max(innermost.end, this.#offset(token.loc.end));
  }

  finish(): Pick<Tree<HtmlRoot>, 'root' | 'comments'> {
    for (const element of this.#elements.toReversed()) {
      const parent = element.parent as Open | null;
      if (parent) parent.end = Math.max(parent.end, element.end);
      if (element.content) element.content = this.#contentOf(element.content.range);
      if (element.name === 'script' && element.content)
        this.#comments.push(...scriptDirectives(element.content, this.#node));
    }
    const html = this.#html.isBlank ? null : parseHtml(this.#html.text);
    const inOrder = <T extends TreeNode>(nodes: T[]): T[] => nodes.sort((a, b) => a.range[0] - b.range[0]);
    return {
      root: {
        ...this.#node('HtmlPage', 0, this.#text.length),
        elements: inOrder<HtmlElement>([...this.#elements, ...(html?.root.elements ?? [])]),
        text: this.#text,
        scripts: this.#withContents(),
      },
      comments: inOrder([...this.#comments, ...(html?.comments ?? [])]),
    };
  }

  /** The file with what scripts and styles hold as a browser gets it. */
  #withContents(): string {
    let text = '';
    for (const { content } of this.#elements) {
      if (content) text += this.#text.slice(text.length, content.range[0]) + content.text;
    }
    return text + this.#text.slice(text.length);
  }

  get #innermost(): Open | null {
    return this.#spot.current ?? this.#spot.before ?? this.#parent;
  }

  #open(token: PugToken, name: string): void {
    const { before } = this.#spot;
    const element: Open = {
      ...this.#at('HtmlElement', token),
      name,
      attributes: [],
      content: null,
      parent: before ?? this.#parent,
      end: this.#offset(token.loc.end),
      ...(before && { isPartOfLine: true }),
    };
    this.#elements.push(element);
    this.#spot = { ...this.#spot, current: element };
  }

  /** An attribute, `.class` or `#id`; the latter two may stand for an element without a name. */
  #add(token: PugToken): void {
    if (this.#spot.isCall) return;
    const isShort = token.type !== 'attribute';
    if (isShort && !this.#spot.current) this.#open(token, 'div');
    const { current } = this.#spot;
    if (!current || token.val === 'false') return;
    const node = this.#at('HtmlAttribute', token);
    const [start] = node.range;
    this.#stretch(token);
    if (isShort) {
      const value = String(token.val);
      current.attributes.push({ ...node, name: token.type, value, valueStart: start + 1, plain: true });
      return;
    }
    const name = String(token.name).toLowerCase();
    const isSet = token.val === true || token.val === 'true';
    const written = isSet ? '' : String(token.val);
    const text = isSet ? { value: '', start: 0, plain: false } : attributeText(written);
    const before = Math.max(0, this.#text.slice(...node.range).lastIndexOf(written));
    current.attributes.push({
      ...node,
      ...{ name, value: text.value, valueStart: start + before + text.start, plain: text.plain },
    });
  }

  /** The start tag goes on up to here. */
  #stretch({ loc }: PugToken): void {
    const { current } = this.#spot;
    if (!current) return;
    Object.assign(current, this.#node('HtmlElement', current.range[0], this.#offset(loc.end)));
  }

  /** Text, and what is put into it. */
  #put(token: PugToken): void {
    const { range } = this.#at('Text', token);
    const raw = this.#text.slice(...range);
    const isHole = token.type === 'interpolated-code';
    const written = isHole ? raw.replace(/[^\r\n]/g, TEMPLATE_HOLE) : raw;
    const element = this.#innermost;
    if (element && (element.name === 'script' || element.name === 'style')) {
      this.#code.write(range[0], written);
      const start = element.content?.range[0] ?? range[0];
      element.content = { ...this.#node('HtmlContent', start, range[1]), text: '' };
    } else if (this.#followsHtml || token.type === 'text-html' || (!isHole && raw.includes('<'))) {
      this.#html.write(range[0], written);
      this.#followsHtml = true;
    }
  }

  #contentOf([start, end]: readonly [number, number]): HtmlElement['content'] {
    return { ...this.#node('HtmlContent', start, end), text: this.#code.text.slice(start, end) };
  }

  #at<T extends string>(type: T, { loc }: PugToken): TreeNode & { type: T } {
    return this.#node(type, this.#offset(loc.start), this.#offset(loc.end));
  }

  #node = <T extends string>(type: T, start: number, end: number): TreeNode & { type: T } =>
    nodeAt(type, start, end, this.#lines);

  #offset({ line, column }: PugPlace): number {
    return this.#lines.offsetAt(line, column);
  }
}

/** A text as long as the file, blank but for what is written, from its beginning to its end. */
class Canvas {
  readonly #blank: string;
  #text = '';

  constructor(text: string) {
    this.#blank = text.replace(/[^\r\n]/g, ' ');
  }

  get isBlank(): boolean {
    return this.#text === '';
  }

  get text(): string {
    return this.#text + this.#blank.slice(this.#text.length);
  }

  write(start: number, text: string): void {
    if (start >= this.#text.length) this.#text += this.#blank.slice(this.#text.length, start) + text;
  }
}
