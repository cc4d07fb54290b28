import { verbWord } from './verb-forms.js';
import { CHILD_WORDS, SITE_WORDS, THIRD_PARTY_WORDS, VISITOR_WORDS } from '../../data/function-words.js';
import { DEVICES, RECIPIENTS, THINGS } from './lexicon.js';
import { isNegativeDeterminer, type Predicate, type Span } from './predicate.js';
import { namesOtherProduct } from './products.js';
import type { Token } from './tokens.js';

/** Who or what a clause is about. */
export interface Subject {
  kind: 'site' | 'visitor' | 'third-party' | 'child' | 'thing' | 'nobody' | 'unknown';
  /** "no", "none of", "neither": the subject denies its predicate. */
  negated: boolean;
}

const SITE: Subject = { kind: 'site', negated: false };

/** Classifies the subject of an active predicate. `owner` is the name of the site's owner, lower case. */
export function classifySubject(tokens: readonly Token[], span: Span | null, owner: string | null): Subject {
  if (!span || span.start >= span.end) return SITE;
  const negated = hasNegativeStart(tokens, span);
  const head = headSpan(tokens, span);
  const words = tokens.slice(head.start, head.end).map((token) => token.text);
  const last = words.at(-1) ?? '';
  if (words.some((word) => word === 'we' || word === 'i' || word === 'us') || /^(?:ourselves)$/.test(last))
    return { kind: 'site', negated };
  if (last === 'you') return { kind: 'visitor', negated };
  if (words.includes('nobody') || last === 'nothing' || (words[0] === 'no' && words[1] === 'one'))
    return { kind: 'nobody', negated: true };
  if (owner && words.join(' ').includes(owner)) return { kind: 'site', negated };
  if (words.some((word) => CHILD_WORDS.has(word))) return { kind: 'child', negated };
  if (/^(?:our|my|the|this|these|any|no)$/.test(words[0] ?? '') && namesOtherProduct(tokens, head, false))
    return { kind: 'site', negated };
  // Who hosts the site keeps its logs for it.
  if (
    words.some((word) => /^(?:hosting|host|hoster|webhost|webhoster)$/.test(word)) &&
    !words.includes('third')
  )
    return { kind: 'site', negated };
  if (isOutsider(tokens, head, words)) return { kind: 'third-party', negated };
  if (/^(?:it|that|this|which)$/.test(last)) return { kind: 'site', negated };
  if (words.some((word) => VISITOR_WORDS.has(word)) && !SITE_WORDS.has(last))
    return { kind: 'visitor', negated };
  if (SITE_WORDS.has(last) && !verbWord(words[0] ?? '')?.forms.has('ing') && words[0] !== 'pre')
    return { kind: 'site', negated };
  const thing = THINGS.matchAll(tokens, head.start, head.end).at(-1);
  if (thing?.value.kind === 'vendor') return { kind: 'third-party', negated };
  if (thing) return { kind: 'thing', negated };
  if (DEVICES.matchAll(tokens, head.start, head.end).length > 0) return { kind: 'visitor', negated };
  if (verbWord(words[0] ?? '')?.forms.has('ing') || words[0] === 'pre') return { kind: 'unknown', negated };
  const isName =
    tokens.slice(head.start, head.end).some((token) => token.isCapital) ||
    words.some((word) => word.includes('.'));
  return { kind: isName || words[0] === 'our' || words[0] === 'this' ? 'site' : 'unknown', negated };
}

/** What a denial of a clause may be about, other than the site. */
export interface Pointing {
  tokens: readonly Token[];
  predicate: Predicate;
  owner: string | null;
  /** The sentence before speaks of a vendor last. */
  afterVendor: boolean;
}

/** "We use X, which sets no cookies", "X ... because it sets none": its subject points at a vendor, not at the site. */
export function pointsAtVendor({ tokens, predicate, owner, afterVendor }: Pointing): boolean {
  const { subject: span } = predicate;
  if (!span || predicate.passive) return false;
  const words = tokens.slice(span.start, span.end).map((token) => token.text);
  const isPointer =
    /^(?:it|they|which|who)$/.test(words.join(' ')) ||
    (/^(?:this|that|the|these)$/.test(words[0] ?? '') &&
      words.length <= 3 &&
      VENDOR_NOUNS.test(words.at(-1)!));
  if (!isPointer) return false;
  const last = THINGS.matchAll(tokens, 0, span.start).at(-1);
  const isOurs = tokens.slice(last?.end ?? 0, span.start).some(({ text }) => OWN_WORDS.test(text));
  if (last) return last.value.kind === 'vendor' && last.value.name !== owner && !isOurs;
  return afterVendor && !isOurs && span.start <= 2;
}

const VENDOR_NOUNS =
  /^(?:service|services|tool|provider|software|platform|program|plugin|widget|script|company)$/;
const OWN_WORDS = /^(?:we|our|site|website|app|shop|blog)$/;

function isOutsider(tokens: readonly Token[], head: Span, words: string[]): boolean {
  const recipient = RECIPIENTS.matchAll(tokens, head.start, head.end).at(-1);
  const last = words.at(-1) ?? '';
  if (words.some((word) => word === 'third' || word === '3rd' || word === 'outside' || word === 'external'))
    return true;
  if (recipient && !recipient.value.weak && recipient.end === head.end)
    return recipient.value.name !== 'anyone';
  const isPlural = THIRD_PARTY_WORDS.has(last);
  if (!isPlural) return false;
  if (last === 'they' || last === 'others') return true;
  const isOurs =
    (words[0] === 'our' || words[0] === 'all' || tokens[head.start]!.isCapital) &&
    !/^(?:third|other|these|those|such|some|external|linked|many)$/.test(words[0]!) &&
    /^(?:sites|websites|services)$/.test(last);
  return !isOurs;
}

/** The subject's own words: what follows its first preposition, relative or comma says more about it. */
function headSpan(tokens: readonly Token[], span: Span): Span {
  let { start } = span;
  const first = tokens[start]?.text ?? '';
  // "None of the software on our apps": what it is none of decides.
  if (/^(?:none|neither|any|each|all|some)$/.test(first) && tokens[start + 1]?.text === 'of') start += 2;
  while (
    start < span.end - 1 &&
    /^(?:no|not|neither|nor|and|or|but|,)$/.test(tokens[start]!.text) &&
    tokens[start + 1]?.text !== 'one'
  )
    start++;
  for (let i = start + 1; i < span.end; i++) {
    if (
      /^(?:of|on|in|at|for|with|who|whom|which|that|to|from|by|,|\(|and|or|operating|using|through|acting|we|you)$/.test(
        tokens[i]!.text,
      )
    )
      return { start, end: i };
  }
  return { start, end: span.end };
}

/** Whether a noun phrase begins with a word that denies it. */
export function hasNegativeStart(tokens: readonly Token[], span: Span): boolean {
  for (let i = span.start; i < Math.min(span.end, span.start + 40); i++) {
    const token = tokens[i]!;
    if (token.text === 'no' && /^(?:longer|doubt|matter)$/.test(tokens[i + 1]?.text ?? '')) continue;
    if (isNegativeDeterminer(token)) return true;
    // "Not all data is": some may be.
    if (token.text === 'not') return false;
  }
  return false;
}

/** The agent of a passive predicate: "by us", "by third parties". */
export function classifyAgent(
  tokens: readonly Token[],
  predicate: Predicate,
  agent: Span | null,
  owner: string | null,
): Subject {
  if (!agent) return SITE;
  return classifySubject(tokens, { start: agent.start + 1, end: agent.end }, owner);
}
