import { USER_EVENTS } from '../../data/consent.js';
import { SCRIPT_TYPE } from '../../data/markup.js';
import type { HtmlElement, HtmlRoot } from '../../languages/html/parse.js';
import type { Gate, SourceRange } from '../../model/index.js';
import { isHeldBack } from './consent.js';
import { attributeOf, isWithin, valueOf } from './page.js';
import { rangeOfNode } from './range.js';

/** JavaScript that stands in a page. */
export interface InlineScript {
  /** A `module` has names of its own; scripts share theirs; a `handler` is the body of a function. */
  type: 'script' | 'module' | 'handler';
  /** What a template puts in is `TEMPLATE_HOLE`. */
  code: string;
  /** Offset of its first character in the file. */
  start: number;
  /** What must happen before it runs. */
  gate: Gate | null;
  /** Where all that it does stands, if places in the code are none in the file. */
  at: SourceRange | null;
}

/** Attributes whose address may be a script. */
const ADDRESSES = new Set(['href', 'action', 'formaction', 'src', 'xlink:href']);
const SCRIPT_ADDRESS = /^\s*javascript:/i;

/** The scripts of a page, event handlers and `javascript:` addresses among them, in order of position. */
export function inlineScripts({ elements }: HtmlRoot): InlineScript[] {
  return elements
    .filter((element) => !isWithin(element, ({ name }) => name === 'template'))
    .flatMap((element) => [...scriptOf(element), ...handlersOf(element)]);
}

function scriptOf(element: HtmlElement): InlineScript[] {
  if (element.name !== 'script' || !element.content || attributeOf(element, 'src')) return [];
  const type = valueOf(element, 'type').trim().toLowerCase();
  const held = isHeldBack(element);
  if (!held && !SCRIPT_TYPE.test(type)) return [];
  const { text, range } = element.content;
  const isModule = type === 'module' || /module/i.test(valueOf(element, 'data-type'));
  return [
    {
      type: isModule ? 'module' : 'script',
      code: text,
      start: range[0],
      gate: held ? 'consent' : null,
      at: null,
    },
  ];
}

function handlersOf(element: HtmlElement): InlineScript[] {
  return element.attributes.flatMap((attribute): InlineScript[] => {
    const { name, value, valueStart, plain } = attribute;
    const isHandler = /^on[a-z]+$/.test(name);
    const prefix = ADDRESSES.has(name) ? (SCRIPT_ADDRESS.exec(value)?.[0].length ?? 0) : 0;
    if ((!isHandler && prefix === 0) || value.trim() === '') return [];
    const waits = isHandler ? USER_EVENTS.test(name) : name !== 'src';
    return [
      {
        type: 'handler',
        code: value.slice(prefix),
        start: valueStart + prefix,
        gate: isHeldBack(element) ? 'consent' : waits ? 'user-action' : null,
        at: plain ? null : rangeOfNode(element),
      },
    ];
  });
}
