import { LOADING_ELEMENTS } from '../../data/http-clients.js';
import { unwrap, type Node } from '../../flow/index.js';
import type { Draft, FileContext } from '../finder.js';
import { transfer } from '../transfers.js';

const TAG =
  /<(script|img|iframe|link|video|audio|source|embed|form)\b[^>]*?\s(?:src|href|action)\s*=\s*\\?["']?([^"'\s>]+)[^>]*>?/gi;

/** `%3Cscript src='...'%3E`: so that the page's own parser does not see it. */
const ESCAPES = /%3[ce]|%20|%2[27]/gi;

function unescaped(escape: string): string {
  return decodeURIComponent(escape);
}

const UNESCAPES = new Set(['global:unescape', 'global:decodeURIComponent', 'global:decodeURI']);

/** What `unescape("...")` takes. */
function escaped(value: Node, { flow }: FileContext): Node {
  const call = unwrap(value);
  const [argument] = call.type === 'CallExpression' ? call.arguments : [];
  return argument &&
    call.type === 'CallExpression' &&
    flow.paths(call.callee).some((path) => UNESCAPES.has(path))
    ? argument
    : value;
}

/** HTML that is put into the page as text. */
export function* markupText(node: Node, value: Node, file: FileContext): Iterable<Draft> {
  for (const text of file.flow.texts(escaped(value, file))) {
    for (const [tag, name, url] of text.text.replace(ESCAPES, unescaped).matchAll(TAG)) {
      const element = name!.toLowerCase();
      if (element === 'link' && !/stylesheet|preload|preconnect|icon/.test(tag)) continue;
      const { verb } = LOADING_ELEMENTS[element]!;
      yield* transfer({ node, verb, url: { ...text, text: url! }, data: [], side: 'browser' }, file);
    }
  }
}
