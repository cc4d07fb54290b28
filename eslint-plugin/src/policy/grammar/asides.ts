import { THINGS } from './lexicon.js';
import type { Token } from './tokens.js';

/**
 * Takes out what would hide the frame of a sentence: "(see below)", the marks of "outside (third) parties", "in
 * any way", and the name of the browser setting "Do Not Track". Lists in parentheses stay.
 */
export function withoutAsides(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.text === '(') {
      const close = closing(tokens, i);
      if (close > 0 && isAside(tokens, i + 1, close)) {
        i = close;
        continue;
      }
      if (close === i + 2 && tokens[i + 1]!.isWord) {
        kept.push(tokens[i + 1]!);
        i = close;
        continue;
      }
    }
    if (tokens[i]!.text === '"' && i > 0 && !isLongQuote(tokens, i)) continue;
    if (tokens[i]!.text === '—' && i > 0) {
      const close = dashed(tokens, i);
      if (close > 0) {
        i = close;
        continue;
      }
    }
    if (
      tokens[i]!.text === 'not' &&
      /^(?:a|one|any)$/.test(tokens[i + 1]?.text ?? '') &&
      (i === 0 || tokens[i - 1]!.text === ',')
    ) {
      // "Not a single cookie is set."
      kept.push({ ...tokens[i]!, text: 'no', stem: 'no' });
      i += tokens[i + 2]?.text === 'single' ? 2 : 1;
      continue;
    }
    if (isFromTimeToTime(tokens, i)) {
      i += 3;
      continue;
    }
    if (isByUs(tokens, i)) {
      i += 2;
      continue;
    }
    const nothingElse = nothingElseLength(tokens, i);
    if (nothingElse > 0) {
      // "A, B and nothing else" is "A and B only".
      const last = tokens[i + nothingElse - 1]!;
      kept.push({ ...last, text: 'only', stem: 'only' });
      i += nothingElse - 1;
      continue;
    }
    const length = mannerLength(tokens, i);
    if (length > 0) {
      i += length - 1;
      continue;
    }
    if (isSettingName(tokens, i)) {
      kept.push({ ...tokens[i]!, text: 'dnt', stem: 'dnt', end: tokens[i + 2]!.end });
      i += 2;
      continue;
    }
    kept.push(tokens[i]!);
  }
  return kept;
}

function closing(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < Math.min(tokens.length, open + 60); i++) {
    if (tokens[i]!.text === ')') return i;
    if (tokens[i]!.text === '(') return -1;
  }
  return -1;
}

/** Words of a longer quotation are somebody else's; the marks around one or two are only emphasis. */
function isLongQuote(tokens: readonly Token[], at: number): boolean {
  const near = (from: number, step: 1 | -1) => {
    for (let i = from; i >= 0 && i < tokens.length && Math.abs(i - at) <= 4; i += step)
      if (tokens[i]!.text === '"') return true;
    return false;
  };
  return !near(at + 1, 1) && !near(at - 1, -1);
}

/** The second dash of "this site — and we mean it — never sells"; 0 if what stands between may matter. */
function dashed(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < Math.min(tokens.length - 1, open + 14); i++) {
    if (tokens[i]!.text === '—') return THINGS.matchAll(tokens, open + 1, i).length === 0 ? i : 0;
  }
  return 0;
}

function isAside(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from]?.text ?? '';
  if (/^(?:see|as|if|defined|collectively|"|hereinafter|whether|or|and|please|the|i)$/.test(first))
    return true;
  if (/^(?:including|e\.g|for|like|name|such)$/.test(first)) return false;
  return to - from > 1 && THINGS.matchAll(tokens, from, to).length === 0;
}

function isFromTimeToTime(tokens: readonly Token[], at: number): boolean {
  return 'from time to time'.split(' ').every((word, i) => tokens[at + i]?.text === word);
}

/** "all the ads served by us come from X": says only whose they are. */
function isByUs(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:served|shown|displayed|offered)$/.test(tokens[at]!.text) &&
    tokens[at + 1]?.text === 'by' &&
    tokens[at + 2]?.text === 'us' &&
    /^(?:ads?|advertisements?|banners?|videos?|pages|content)$/.test(tokens[at - 1]?.text ?? '')
  );
}

/** ", and nothing else", "but nothing more" at the end of a list. */
function nothingElseLength(tokens: readonly Token[], at: number): number {
  let i = at;
  if (tokens[i]!.text === ',' || tokens[i]!.text === '—') i++;
  if (/^(?:and|but)$/.test(tokens[i]?.text ?? '')) i++;
  if (
    i === at ||
    tokens[i]?.text !== 'nothing' ||
    !/^(?:else|more|further|besides)$/.test(tokens[i + 1]?.text ?? '')
  )
    return 0;
  return /^(?:[.;!]|and)?$/.test(tokens[i + 2]?.text ?? '') ? i + 2 - at : 0;
}

/** "in any way", "in any form or manner", unless it goes on to say which way. */
function mannerLength(tokens: readonly Token[], at: number): number {
  if (tokens[at]!.text !== 'in' || !/^(?:any|whatever)$/.test(tokens[at + 1]?.text ?? '')) return 0;
  let i = at + 2;
  while (/^(?:way|manner|form|shape|fashion|kind|or|and|other|,)$/.test(tokens[i]?.text ?? '') && i < at + 9)
    i++;
  if (i === at + 2 || /^(?:that|which|to|other|than)$/.test(tokens[i]?.text ?? '')) return 0;
  while (/^(?:,|or|and|other)$/.test(tokens[i - 1]!.text)) i--;
  return i - at;
}

/** "Do Not Track" as the name of a browser setting, not "we do not track". */
function isSettingName(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.text !== 'do' || tokens[at + 1]?.text !== 'not' || tokens[at + 2]?.text !== 'track')
    return false;
  if (/^(?:we|they|i|sites|apps)$/.test(tokens[at - 1]?.text ?? '')) return false;
  const after = tokens[at + 3]?.text ?? '';
  if (
    /^(?:signals?|requests?|headers?|settings?|mechanisms?|features?|options?|preferences?|browser|policy|disclosure|technology|standards?|\(|")$/.test(
      after,
    )
  )
    return true;
  return (
    tokens[at + 1]!.isCapital ||
    tokens[at + 2]!.isCapital ||
    /^(?:"|'|a|the|to|your|of|for|called|honor)$/.test(tokens[at - 1]?.text ?? '')
  );
}
