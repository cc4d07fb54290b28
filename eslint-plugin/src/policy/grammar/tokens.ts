import { table } from '../../data/table.js';

/** A word or punctuation mark of a sentence. */
export interface Token {
  /** Lower case, straight quotes; contractions are two tokens ("do", "not"). */
  text: string;
  /** As `text`, plural endings off: what phrases are matched by. */
  stem: string;
  /** Offsets in the block's text, the end exclusive. */
  start: number;
  end: number;
  isWord: boolean;
  /** Begins with a capital letter. */
  isCapital: boolean;
}

const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{N}&]*(?:[.@:/_][\p{L}\p{N}]+)*(?:['’](?:[\p{L}]{1,3}\b))?|[^\s\p{L}\p{N}]/gu;

/** What English contracts: the part before "n't" where it changes, and the others. */
const CONTRACTED: Readonly<Record<string, readonly string[]>> = table({
  "won't": ['will', 'not'],
  "can't": ['can', 'not'],
  cannot: ['can', 'not'],
  "shan't": ['shall', 'not'],
  "ain't": ['is', 'not'],
  dont: ['do', 'not'],
  doesnt: ['does', 'not'],
  wont: ['will', 'not'],
});
const ENDINGS: Readonly<Record<string, string>> = table({
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "'m": 'am',
});

/** Splits a part of a block's text into tokens; hyphens part words ("third-party" is two). */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const part = text.slice(start, end);
  for (const match of part.matchAll(TOKEN)) {
    const raw = match[0];
    const at = start + match.index;
    const first = raw.codePointAt(0)!;
    if (raw === '-' && isHyphen(part, match.index)) continue;
    const isWord = /[\p{L}\p{N}]/u.test(raw);
    if (!isWord) {
      tokens.push({
        text: straighten(raw),
        stem: straighten(raw),
        start: at,
        end: at + raw.length,
        isWord,
        isCapital: false,
      });
      continue;
    }
    const isCapital =
      raw.toLowerCase() !== raw && String.fromCodePoint(first).toLowerCase() !== String.fromCodePoint(first);
    addWord(tokens, raw.replaceAll('’', "'").toLowerCase(), at, at + raw.length, isCapital);
  }
  return tokens;
}

function addWord(tokens: Token[], word: string, start: number, end: number, isCapital: boolean): void {
  const add = (text: string, from: number, to: number) => {
    const previous = tokens.at(-1);
    // "e-mail" and "web-site" are one word.
    const joined = text.startsWith('mail') && previous?.text === 'e' && previous.end + 1 >= from;
    if (joined) {
      tokens.pop();
      text = `e${text}`;
    }
    tokens.push({
      text,
      stem: stemNoun(text),
      start: joined ? previous.start : from,
      end: to,
      isWord: true,
      isCapital,
    });
  };
  const contracted = CONTRACTED[word];
  if (contracted) {
    const middle = start + Math.max(1, word.length - 3);
    add(contracted[0]!, start, middle);
    add(contracted[1]!, middle, end);
    return;
  }
  if (word.endsWith("n't")) {
    add(word.slice(0, -3), start, end - 3);
    add('not', end - 3, end);
    return;
  }
  const apostrophe = word.lastIndexOf("'");
  if (apostrophe > 0) {
    const ending = ENDINGS[word.slice(apostrophe)];
    const head = word.slice(0, apostrophe);
    if (ending) {
      add(head, start, start + apostrophe);
      add(ending, start + apostrophe, end);
      return;
    }
    if (word.endsWith("'s")) {
      // "it's" is a verb, "the site's" a possessive.
      add(head, start, start + apostrophe);
      add(/^(?:it|that|there|he|she|what|who)$/.test(head) ? 'is' : "'s", start + apostrophe, end);
      return;
    }
  }
  add(word, start, end);
}

function isHyphen(part: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(part[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(part[at + 1] ?? '');
}

function straighten(mark: string): string {
  if ('’‘`´'.includes(mark)) return "'";
  if ('“”„«»'.includes(mark)) return '"';
  if ('–—―'.includes(mark)) return '—';
  return mark;
}

const PLURAL_EXCEPTIONS = new Set(
  'this is was has does its us as analytics statistics news business always address access process express yes gps dns css https aws unless less across various previous status ads google-fonts fonts basis class pass thus plus series ios contacts'.split(
    ' ',
  ),
);

/** A noun without its plural ending ("parties" -> "party", "addresses" -> "address"). */
export function stemNoun(word: string): string {
  if (word === 'ads') return 'ad';
  if (word === 'fonts') return 'font';
  if (word.length < 4 || !word.endsWith('s') || PLURAL_EXCEPTIONS.has(word) || word.endsWith('ss')) {
    if (word === 'ips' || word === 'ids') return word.slice(0, -1);
    return word;
  }
  if (word === 'cookies') return 'cookie';
  if (word === 'movies') return 'movie';
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
