import { ABBREVIATIONS } from '../data/abbreviations.js';

/** Words that sentences of policies begin with. */
const STARTERS = /^ (?:We|The|This|These|It|They|You|Your|Our|In|If|When|For|No|Any|All|However)\b/;

/** A sentence of a block's text: offsets, the end exclusive. */
export interface SentenceSpan {
  start: number;
  end: number;
}

/**
 * Splits text into sentences. A period ends one unless it belongs to an abbreviation, a number, an initial or a
 * host name; a semicolon does not, `?` and `!` do.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character !== '.' && character !== '!' && character !== '?') continue;
    let end = i + 1;
    while (end < text.length && '.!?'.includes(text[end]!)) end++;
    while (end < text.length && '"\')]”’»'.includes(text[end]!)) end++;
    if (end < text.length && !isBoundary(text, start, i, end)) {
      i = end - 1;
      continue;
    }
    push(spans, text, start, end);
    start = end;
    i = end - 1;
  }
  push(spans, text, start, text.length);
  return spans;
}

/** "Third Parties We do NOT sell": a heading that lost its line break. */
const GLUED_TITLE =
  /^\p{Lu}[\p{L}&'’-]{2,30}(?: (?:\p{Lu}[\p{L}&'’-]{1,30}|of|and|the|to|for|or|in|with|your|our|&)){0,8} (?=We (?:[Dd][Oo] [Nn][Oo][Tt]|[Ww]ill [Nn][Oo][Tt]|[Dd]on['’]t|[Ww]on['’]t|[Nn]ever|NEVER)\b)/u;
const OPENS_CLAUSE =
  /^(?:if|when|while|where|although|though|because|since|unless|however|therefore|and|but|so|as|in|on|at|to|for|from|by|with|also|please|note|that|which|here|the|this|any|all|data|information|personal)\b/i;

/** Where the sentence behind a title begins that stands in front of it without a mark between; 0 if none does. */
function titleLength(text: string): number {
  const title = GLUED_TITLE.exec(text)?.[0] ?? '';
  return OPENS_CLAUSE.test(title) ? 0 : title.length;
}

function push(spans: SentenceSpan[], text: string, start: number, end: number): void {
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  const title = titleLength(text.slice(start, Math.min(end, start + 240)));
  if (title > 0) {
    spans.push({ start, end: start + title - 1 });
    start += title;
  }
  if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) spans.push({ start, end });
}

/** Whether the mark at `at`, closed by `end`, ends a sentence that began at `start`. */
function isBoundary(text: string, start: number, at: number, end: number): boolean {
  const next = text[end]!;
  if (next !== ' ') return isGluedSentence(text, at, end);
  const after = text[end + 1] ?? '';
  if (text[at] !== '.') return !/\p{Ll}/u.test(after);
  const word = wordBefore(text, start, at);
  if (text[at + 1] === '.') return /[\p{Lu}"“(]/u.test(after);
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return STARTERS.test(text.slice(end, end + 12));
  if (/^\d{1,3}$/.test(word) && at - start <= 4) return false;
  // "No. We do not." answers; "no. 5" counts.
  if (word === 'No' && /\p{Lu}/u.test(after) && text.slice(start, at).trim() === word) return true;
  if (ABBREVIATIONS.has(word.toLowerCase())) {
    // "etc." and "Inc." may well end a sentence: then a new one begins with a word that begins sentences.
    const mayEnd = /^(?:etc|inc|ltd|llc|co|corp|u\.s|a\.m|p\.m)$/i.test(word);
    return (
      mayEnd &&
      /^ (?:We|The|This|These|It|They|You|Your|Our|In|If|When|For|No|Any|All|However)\b/.test(
        text.slice(end, end + 12),
      )
    );
  }
  return !/\p{Ll}/u.test(after) || isLowercaseName(text, end + 1);
}

/** `form.We do` lost its space: a new sentence when lower case meets a capital that is no host name. */
function isGluedSentence(text: string, at: number, end: number): boolean {
  if (end !== at + 1) return /\p{Lu}/u.test(text[end] ?? '');
  return (
    /\p{Ll}/u.test(text[at - 1] ?? '') &&
    /\p{Lu}/u.test(text[end] ?? '') &&
    /^\p{Lu}\p{Ll}* /u.test(text.slice(end, end + 14))
  );
}

/** A sentence may begin with a site's lower-case name; the verb after it tells. */
function isLowercaseName(text: string, at: number): boolean {
  return /^[\w.-]{2,30} (?:does|do|is|will|never|collects|uses|may|has)\b/.test(text.slice(at, at + 44));
}

function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < 24 && /[\p{L}\p{N}.]/u.test(text[from - 1]!)) from--;
  return text.slice(from, at);
}
