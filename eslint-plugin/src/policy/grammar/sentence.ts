import type { Scope } from '../../model/index.js';
import { CHILD_WORDS } from '../../data/function-words.js';
import { withoutAsides } from './asides.js';
import { addPurposes, readAnonymity } from './anonymity.js';
import { ABOUT_POLICY, isAboutPolicy, whyNoPromise, whyUnread } from './reasons.js';
import { interpret } from './actions.js';
import type { Meaning } from './clause.js';
import { readIntroduction, readMembership } from './copulas.js';
import { withoutCommonWords } from './names.js';
import { readNominals } from './nominals.js';
import { PARTIAL } from './partial.js';
import { readPayments } from './payments.js';
import type { Predicate } from './predicate.js';
import { findPredicates } from './predicates.js';
import { readEquation, readList } from './lists.js';
import { readPeriodLabel } from './retention.js';
import { weaker, type Reading, type SentenceReading } from './reading.js';
import { THINGS } from './lexicon.js';
import { tokenize, type Token } from './tokens.js';

/** What is known of a sentence from around it. */
export interface SentenceContext {
  /** Name of the site's owner in lower case, if the document tells it. */
  owner: string | null;
  /** The clause is about children, or about what happens offline. */
  scope: Scope;
  /** The policy speaks of a website of its owner, so that an app is another product. */
  besideSite: boolean;
  /** The clause is, by its title, about services that the site uses. */
  underServices: boolean;
  /** The sentence is a heading. */
  isHeading: boolean;
  /** The sentence before speaks of payments, so that "them" may be these. */
  afterPayment?: boolean;
  /** The sentence before speaks of a vendor last, so that "it" may be that. */
  afterVendor?: boolean;
  /** The sentence before says what a word means. */
  afterDefinition?: boolean;
}

/** Longer sentences are read in parts, so that no search within one grows with its square. */
const MAX_TOKENS = 1500;

/** Reads one sentence (or a list item with its lead-in before it) into what it commits to. */
export function readSentence(text: string, context: SentenceContext): SentenceReading {
  const all = withoutAsides(withoutCommonWords(tokenize(text, 0, text.length)));
  if (all.length <= MAX_TOKENS) return readTokens(all, context);
  const readings: Reading[] = [];
  for (let i = 0; i < all.length; i += MAX_TOKENS) {
    // A part that begins in the middle of a clause is never certain.
    const part = readTokens(all.slice(i, i + MAX_TOKENS), context).readings;
    readings.push(...part.map((reading) => ({ ...reading, strength: 'vague' as const })));
  }
  return { readings, reason: null, list: null, tokens: all };
}

function readTokens(tokens: Token[], context: SentenceContext): SentenceReading {
  const predicates = findPredicates(tokens);
  const { owner, scope, besideSite, afterVendor = false } = context;
  const meaning: Meaning = { tokens, predicates, owner, scope, besideSite, afterVendor };
  const quiet = notStatement(tokens, context);
  if (quiet !== null) {
    const introduced = quiet === DEFINITION ? readIntroduction(meaning, context.underServices) : [];
    return { readings: introduced, reason: introduced.length > 0 ? null : quiet, list: null, tokens };
  }
  const readings: Reading[] = [];
  const read = new Set<Predicate>();
  let reason: string | null = null;
  for (const predicate of predicates) {
    const result = interpret(predicate, meaning);
    if (typeof result === 'string') reason = moreTelling(reason, result);
    else {
      readings.push(...result);
      if (result.length > 0) read.add(predicate);
    }
  }
  if (!readings.some((reading) => reading.action === 'anonymize')) {
    const anonymized = readAnonymity(tokens, predicates, context.scope);
    if (anonymized.length > 0) {
      // What is kept anonymized only is not permitted as it is.
      const kept = readings.filter((reading) => reading.polarity !== 'permits');
      readings.splice(0, readings.length, ...kept, ...anonymized);
    }
  }
  addPurposes(readings, tokens);
  if (takesBack(tokens)) {
    for (const reading of readings)
      if (reading.polarity === 'denies') reading.strength = weaker(reading.strength, 'qualified');
  }
  if (readings.length === 0) readings.push(...readEquation(tokens, predicates, context.scope));
  if (readings.length === 0)
    readings.push(...readMembership(meaning), ...readIntroduction(meaning, context.underServices));
  if (readings.length === 0) readings.push(...readPeriodLabel(tokens, context.scope));
  readings.push(...readPayments(tokens, predicates, context));
  readings.push(...readNominals(meaning, read));
  if (tokens.some((token) => token.text === 'dnt') && readings.length === 0) {
    reason = 'It speaks of the browser setting "Do Not Track".';
  }
  const list = readList(tokens, predicates);
  if (context.isHeading) {
    // A heading that denies is a statement; one that names a topic is none.
    const denials = readings.filter((reading) => reading.polarity === 'denies');
    return { readings: denials, reason: null, list: null, tokens };
  }
  const childScope = tokens.some((token) => CHILD_WORDS.has(token.text)) || hasAgeLimit(tokens);
  const mailScope = isAboutMail(tokens);
  return {
    readings: merge(readings).map((reading) => {
      if (reading.scope !== 'site') return reading;
      if (childScope) return { ...reading, scope: 'children' };
      const isOfMail =
        mailScope && reading.polarity === 'denies' && /^(?:collect|store|use)$/.test(reading.action);
      return isOfMail ? { ...reading, scope: 'other' } : reading;
    }),
    reason:
      readings.length > 0
        ? null
        : isTelling(reason)
          ? reason
          : (whyNoPromise(tokens) ?? reason ?? whyUnread(tokens, predicates)),
    list,
    tokens,
  };
}

function notStatement(tokens: readonly Token[], context: SentenceContext): string | null {
  const last = tokens.at(-1)?.text;
  if (last === '?' || (tokens.at(-2)?.text === '?' && last !== '.')) return 'It is a question.';
  const first = tokens[0]?.text ?? '';
  if (context.isHeading && /^(?:what|how|why|when|which|who|where|do|does|is|are|can)$/.test(first))
    return 'It is a question.';
  if (isAboutPolicy(tokens)) return ABOUT_POLICY;
  if (isDefinition(tokens) || (context.afterDefinition && goesOnDefining(tokens))) return DEFINITION;
  return null;
}

/** "They are sent to your browser and stored there": still about what the word means. */
function goesOnDefining(tokens: readonly Token[]): boolean {
  return (
    /^(?:they|these|it|such|a|some|many|most)$/.test(tokens[0]?.text ?? '') &&
    !tokens.some((token) => /^(?:we|us|our|ours|i|site|website)$/.test(token.text))
  );
}

export const DEFINITION = 'It explains a term; it promises nothing.';

/** Whether a reason names what stands in the way, rather than the kind of sentence. */
function isTelling(reason: string | null): boolean {
  return reason !== null && (reason === PARTIAL || reason.startsWith('It denies '));
}

/** The reason that tells more; of equals the first. */
function moreTelling(first: string | null, second: string): string {
  const rank = (reason: string) => (isTelling(reason) ? 2 : reason.startsWith('It speaks of ') ? 1 : 0);
  return first !== null && rank(first) >= rank(second) ? first : second;
}

/** "We have not done X, but we may in the future." */
function takesBack(tokens: readonly Token[]): boolean {
  const but = tokens.findIndex((token) => /^(?:but|however|though|although)$/.test(token.text));
  if (
    tokens.some(
      (token, i) =>
        i > 0 && token.text === 'provided' && /^(?:that|however)$/.test(tokens[i + 1]?.text ?? ''),
    )
  )
    return true;
  return (
    but > 0 && tokens.slice(but, but + 6).some((token) => /^(?:may|might|reserve|could)$/.test(token.text))
  );
}

/** "Cookies are small files that ...", "Personal data means ...": says what a word means. */
function isDefinition(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex(
    (token, i) =>
      i < 12 &&
      /^(?:is|are|means|mean|refers|refer)$/.test(token.text) &&
      !/^(?:other|by|any|technical|no|which|this|that|it)$/.test(tokens[i - 1]?.text ?? ''),
  );
  // "The only cookie we set is ...": what there is of a thing is no definition of it.
  if (verb < 1 || tokens.slice(0, verb).some((token) => token.text === 'only')) return false;
  const next = tokens[verb + 1]?.text ?? '';
  if (/^(?:means|mean|refers|refer)$/.test(tokens[verb]!.text)) {
    return THINGS.matchAll(tokens, 0, verb).length > 0 || tokens[0]?.text === '"';
  }
  if (
    !/^(?:a|an|small|tiny|little|text|pieces?|bits?|short|alphanumeric|simple|data|files?|information)$/.test(
      next,
    )
  )
    return false;
  const subject = THINGS.matchAll(tokens, 0, verb);
  return (
    subject.length > 0 &&
    verb <= 6 &&
    !tokens.slice(0, verb).some((token) => /^(?:no|none|not|we|i|only)$/.test(token.text))
  );
}

/** "Our emails contain no trackers", "we put no pixels into our newsletter": it says nothing of the site's pages. */
function isAboutMail(tokens: readonly Token[]): boolean {
  const words = tokens
    .slice(0, 40)
    .map((token) => token.text)
    .join(' ');
  return (
    /^(?:our|the|these|all|all our|all of our) (?:\w+ )?(?:emails?|newsletters?|mailings?|mails?) (?:contains?|ha(?:s|ve)|includes?|uses?|carry|carries|do|does|never|loads?)\b/.test(
      words,
    ) ||
    /\b(?:in|into|within|inside) (?:our|any|these|all) (?:\w+ )?(?:emails|newsletters?|mailings)\b/.test(
      words,
    )
  );
}

/** "under the age of 13", "under 16". */
function hasAgeLimit(tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => {
    if (!/^(?:under|below|younger)$/.test(token.text)) return false;
    return tokens
      .slice(i + 1, i + 6)
      .some((next) => /^(?:13|14|15|16|17|18|thirteen|sixteen|eighteen)$/.test(next.text));
  });
}

/** Readings that differ in nothing but data, or in nothing at all, become one. */
function merge(readings: readonly Reading[]): Reading[] {
  const merged = new Map<string, Reading>();
  for (const reading of readings) {
    const { data, ...rest } = reading;
    const key = JSON.stringify(rest);
    const known = merged.get(key);
    if (known) known.data = [...new Set([...known.data, ...data])];
    else merged.set(key, { ...reading });
  }
  return [...merged.values()];
}
