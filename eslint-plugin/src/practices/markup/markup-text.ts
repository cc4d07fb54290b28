import { LOADING_ELEMENTS } from '../../data/http-clients.js';
import type { Node } from '../../flow/index.js';
import type { Draft, FileContext } from '../finder.js';
import { transfer } from '../transfers.js';

const TAG =
  /<(script|img|iframe|link|video|audio|source|embed|form)\b[^>]*?\s(?:src|href|action)\s*=\s*\\?["']?([^"'\s>]+)[^>]*>?/gi;

/** HTML that is put into the page as text. */
export function* markupText(node: Node, value: Node, file: FileContext): Iterable<Draft> {
  for (const text of file.flow.texts(value)) {
    for (const [tag, name, url] of text.text.matchAll(TAG)) {
      const element = name!.toLowerCase();
      if (element === 'link' && !/stylesheet|preload|preconnect|icon/.test(tag)) continue;
      const { verb } = LOADING_ELEMENTS[element]!;
      yield* transfer({ node, verb, url: { ...text, text: url! }, data: [], side: 'browser' }, file);
    }
  }
}
