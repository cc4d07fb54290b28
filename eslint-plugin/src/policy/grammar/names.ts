import { COMMON_NAMES, SELDOM_COMMON_NAMES } from '../../data/recipient-phrases.js';
import type { Token } from './tokens.js';
import { verbWord } from './verb-forms.js';

/** No phrase holds a word that ends so. */
const NO_NAME = '~';

const USES = /^(?:use|uses|used|using|utilize|employ)$/;
const LEADS = /^(?:use|uses|used|using|with|by|via|through|to|from|on)$/;
const GOES_ON = /^(?:to|for|as|and|or|which|that|,|\.|;|\))$/;
/** What follows a name of more than one word that is a vendor's all the same. */
const COMPANY =
  /^(?:inc|ltd|llc|limited|gmbh|corp|corporation|international|technologies|payments|analytics)$/;

/**
 * Words that are a vendor's name in one sentence and a word in the next ("we use Segment", "each segment of our
 * customers"): where they are no name, no phrase matches them.
 */
export function withoutCommonWords(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    const isCommon = COMMON_NAMES.has(token.text);
    if (!isCommon && !SELDOM_COMMON_NAMES.has(token.text)) return token;
    const isName = isCommon ? isNameHere(tokens, i) : token.isCapital || isLedIn(tokens, i);
    return isName ? token : { ...token, stem: `${token.text}${NO_NAME}` };
  });
}

/** "with stripe", written small */
function isLedIn(tokens: readonly Token[], at: number): boolean {
  return LEADS.test(tokens[at - 1]?.text ?? '') || tokens.length <= 3;
}

function isNameHere(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!token.isCapital) return USES.test(before?.text ?? '') && GOES_ON.test(after?.text ?? '.');
  if (before === undefined) return after === undefined || actsFirst(after, tokens[at + 2]);
  if (/^(?:a|an|the|each|every|any|this|that|these|no|one|our|your|some)$/.test(before.text)) return false;
  // "the Federal Branch", "Segment Data": part of a longer name.
  const isLonger =
    (before.isCapital && at > 1 && before.isWord) ||
    (after?.isCapital === true && !COMPANY.test(after.text) && after.text !== 'i');
  return !isLonger;
}

/** "Heap collects ...", "Segment is a ...", as against "Clarity is important" */
function actsFirst(after: Token, next: Token | undefined): boolean {
  if (/^(?:is|was)$/.test(after.text))
    return /^(?:an?|our|the|used|provided|operated)$/.test(next?.text ?? '');
  if (/^(?:,|\(|:|—|'s|and|may|will|does|receives)$/.test(after.text)) return true;
  return after.text.endsWith('s') && verbWord(after.text) !== null;
}
