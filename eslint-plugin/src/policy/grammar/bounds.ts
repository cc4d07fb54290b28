import type { Strength } from '../../model/index.js';
import { CHILD_WORDS } from '../../data/function-words.js';
import { exceptionKinds, purposesIn, RECIPIENTS, THINGS } from './lexicon.js';
import { namesDevice, type Objects } from './objects.js';
import type { Part } from './parts.js';
import { isNegativeDeterminer, type Predicate } from './predicate.js';
import { weaker } from './reading.js';
import type { Token } from './tokens.js';

/** What bounds a statement: to whom, what for, except when, if. */
export interface Bounds {
  recipients: string[];
  recipientIsUs: boolean;
  recipientIsVisitor: boolean;
  purposes: string[];
  exceptions: string[];
  strength: Strength;
  /** Something narrows what is said in a way that is not a key: a place, a means, an unknown purpose. */
  restricted: boolean;
  /** "for any other purpose": what is denied is all but the purposes named before. */
  otherPurpose: boolean;
  /** To those who must not have it anyway. */
  unauthorized: boolean;
  hasIf: boolean;
  /** "only": what it bears on. */
  limited: 'data' | 'purpose' | 'recipient' | 'condition' | 'unclear' | null;
  children: boolean;
}

const ONLY = /^(?:only|solely|exclusively|strictly|purely|just|merely)$/;
const NEUTRAL_PLACE =
  /^(?:site|website|page|pages|server|servers|way|ways|manner|form|fashion|shape|kind|time|times|case|event|circumstance|circumstances|here|point|database|service|services|part|effect|addition|general|fact|business|particular|all|whatsoever|anywhere|country|place|behalf|future|connection|present|moment|stage|end|internet)$/;
const NEUTRAL_PURPOSE = /^(?:any|whatever|no)$/;

/** Reads the parts around a predicate. */
export function bounds(
  tokens: readonly Token[],
  predicate: Predicate,
  front: readonly Part[],
  before: readonly Part[],
  after: readonly Part[],
  objects: Objects,
): Bounds {
  const found: Bounds = {
    recipients: [],
    recipientIsUs: false,
    recipientIsVisitor: false,
    purposes: [],
    exceptions: [],
    strength: 'absolute',
    restricted: false,
    otherPurpose: false,
    unauthorized: false,
    hasIf: false,
    limited: null,
    children: false,
  };
  for (const part of [...front, ...before, ...after])
    readPart(tokens, part, found, after.includes(part), objects);
  if (namesManner(tokens, predicate)) found.restricted = true;
  const opening = tokens.slice(predicate.clauseStart, predicate.subject?.start ?? predicate.start);
  if (front.length > 0 && opening.some((token) => token.stem === 'exception')) {
    found.exceptions.push('as-described');
    found.strength = weaker(found.strength, 'qualified');
  }
  found.limited = limitation(tokens, predicate, after, objects);
  if (predicate.adverbs.includes('publicly') || tokens[predicate.end]?.text === 'publicly')
    found.recipients.push('anyone');
  found.recipients = [...new Set(found.recipients)];
  found.purposes = [...new Set(found.purposes)];
  found.exceptions = [...new Set(found.exceptions)];
  return found;
}

/** "in ways unrelated to those above", "in a manner that identifies you" */
function namesManner(tokens: readonly Token[], predicate: Predicate): boolean {
  return tokens.some(
    (token, i) =>
      i >= predicate.end &&
      i < predicate.complementEnd &&
      /^(?:way|ways|manner)$/.test(token.text) &&
      /^(?:that|which|unrelated|inconsistent|other|different|not)$/.test(tokens[i + 1]?.text ?? ''),
  );
}

const EVERYBODY =
  /^(?:you|your|yourself|users?|visitors?|customers?|members?|individuals?|people|persons?|anyone|readers?|subscribers?|clients?|them)$/;

function readPart(
  tokens: readonly Token[],
  part: Part,
  found: Bounds,
  isAfter: boolean,
  objects: Objects,
): void {
  const words = tokens.slice(part.start, part.end);
  if (words.some((token) => CHILD_WORDS.has(token.text)) && part.role !== 'example') found.children = true;
  switch (part.role) {
    case 'exception':
      readException(tokens, part, found);
      break;
    case 'condition':
      readCondition(tokens, part, found);
      break;
    case 'recipient':
      readRecipients(tokens, part, found, isAfter);
      break;
    case 'purpose':
      if (isAfter) readPurpose(tokens, part, found);
      break;
    case 'about':
      if (isAfter && !objects.narrowed && !words.some((token) => EVERYBODY.test(token.text)))
        found.restricted = true;
      break;
    case 'means':
      if (isAfter) found.restricted = true;
      break;
    case 'place':
      // "information in your contacts": these are then what is spoken of.
      if (isAfter && !objects.narrowed && isNarrowingPlace(tokens, part)) found.restricted = true;
      if (words[0]!.text === 'outside') found.recipients = ['third-party'];
      break;
    case 'source':
      if (
        !objects.narrowed &&
        !/^(?:you|your|its|all|visitors?|users?|anyone|anybody|people|us|me|our|the|this|these|any|customers?|individuals?)$/.test(
          words[1]?.text ?? '',
        )
      )
        found.restricted = true;
      break;
    case 'relative':
      if (/^(?:way|ways|manner|form|fashion)$/.test(tokens[part.start - 1]?.text ?? ''))
        found.restricted = true;
      if (!objects.narrowed && isNarrowingRelative(tokens, part)) found.restricted = true;
      break;
    case 'time':
      if (isAfter && !/^(?:at|for)$/.test(words[0]!.text)) found.restricted = true;
      break;
    default:
  }
}

function readException(tokens: readonly Token[], part: Part, found: Bounds): void {
  const kinds = exceptionKinds(tokens, part);
  found.exceptions.push(...kinds);
  for (const kind of kinds) {
    if (kind === 'legal-obligation') continue;
    found.strength = weaker(
      found.strength,
      kind === 'consent' || kind === 'user-request' ? 'conditional' : 'qualified',
    );
  }
}

function readCondition(tokens: readonly Token[], part: Part, found: Bounds): void {
  const first = tokens[part.start]!.text;
  const words = tokens
    .slice(part.start, part.end)
    .map((token) => token.text)
    .join(' ');
  if (words.startsWith('in which case')) return;
  if (
    first !== 'if' &&
    /\b(?:visit|visits|visiting|browse|browsing|use|using|access|view)\b/.test(words) &&
    !/register|account|form|order/.test(words)
  )
    return;
  if (
    /^(?:where|when|as) (?:required|obliged|permitted|compelled|ordered) (?:to )?(?:do so )?by (?:the )?law/.test(
      words,
    )
  ) {
    found.exceptions.push('legal-obligation');
    return;
  }
  found.strength = weaker(found.strength, 'conditional');
  if (first === 'if') found.hasIf = true;
}

function readRecipients(tokens: readonly Token[], part: Part, found: Bounds, isAfter: boolean): void {
  const inner = tokens.slice(part.start + 1, part.end);
  const isAgent = tokens[part.start]!.text === 'by';
  if (isAgent) return;
  if (inner.some((token) => /^unauthori[sz]ed$/.test(token.text))) found.unauthorized = true;
  const matches = RECIPIENTS.matchAll(tokens, part.start + 1, part.end);
  for (const match of matches) {
    const ownIndex = inner.findIndex((token) => token.text === 'our');
    const isOwn =
      match.value.weak &&
      ownIndex >= 0 &&
      match.start > part.start + ownIndex &&
      match.start - part.start - ownIndex <= 4;
    if (
      match.value.weak &&
      isOwn &&
      !/^(?:partner|affiliate|sponsor|vendor)$/.test(tokens[match.end - 1]!.stem)
    )
      continue;
    found.recipients.push(match.value.name);
  }
  if (inner.some((token) => isNegativeDeterminer(token)) && found.recipients.length === 0)
    found.recipients.push('anyone');
  if (matches.length > 0) return;
  // "to" with an unknown verb or party narrows what is said in a way that is not known.
  const [first, second] = inner.map((token) => token.text);
  const isTheirs =
    first === 'your' &&
    /^(?:device|browser|computer|phone|email|inbox|account|address|mailbox|own|screen)$/.test(second ?? '');
  const isHarmless =
    isTheirs ||
    inner.some((token) => /^(?:us|our|me|you|visitors?|users?|customers?|site|website)$/.test(token.text)) ||
    (tokens[part.start]!.text === 'to' && THINGS.matchAll(tokens, part.start, part.end).length > 0);
  if (isAfter && /^(?:to|with|among|amongst|between)$/.test(tokens[part.start]!.text) && !isHarmless)
    found.restricted = true;
  const isOwn =
    first === 'our' &&
    /^(?:team|staff|company|employees?|site|website|servers?|service|database|systems?|records)$/.test(
      second ?? '',
    );
  if (first === 'us' || first === 'me' || first === 'this' || isOwn) found.recipientIsUs = true;
  else if (first === 'our') found.recipients.push('third-party');
  if (first === 'you' || isTheirs) found.recipientIsVisitor = true;
}

function readPurpose(tokens: readonly Token[], part: Part, found: Bounds): void {
  const next = tokens[part.start + 1]?.text ?? '';
  const words = tokens.slice(part.start + 1, part.end);
  if (
    NEUTRAL_PURPOSE.test(next) &&
    words.some((token) => /^(?:reason|reasons|purpose|purposes|price|time)$/.test(token.text)) &&
    words[1]?.text !== 'other'
  ) {
    if (words.length <= 4) return;
  }
  if (/^(?:money|profit|compensation|payment|gain|free|fee)$/.test(next)) return;
  if (
    words.slice(0, 4).some((token) => token.text === 'other') &&
    words.some((token) => /^(?:purposes?|reasons?)$/.test(token.text))
  ) {
    found.otherPurpose = true;
    return;
  }
  const purposes = purposesIn(tokens, part);
  found.purposes.push(...purposes);
  const isTheirs = words.some((token) => /^(?:their|own|them|those|such|other)$/.test(token.text));
  if (purposes.length === 0 || isTheirs) found.restricted = true;
}

function isNarrowingPlace(tokens: readonly Token[], part: Part): boolean {
  if (namesDevice(tokens, part)) return false;
  const words = tokens.slice(part.start, part.end);
  if (words.length <= 1 || !words.some((token) => token.isWord && token.text.length > 3)) return false;
  return words[0]!.text !== 'outside' && !words.some((token) => NEUTRAL_PLACE.test(token.text));
}

/** "collected from our order form", but not "collected on this site" and not "by us or via e-mail" */
function narrowingOrigin(tokens: readonly Token[], part: Part): boolean {
  const words = tokens.slice(part.start, part.end);
  const at = words.findIndex((token) => /^(?:from|through|via|during|on|at|using)$/.test(token.text));
  if (at < 0) return false;
  return !words.some((token) =>
    /^(?:site|website|sites|websites|us|you|users?|visitors?|customers?|services?|platform|online)$/.test(
      token.text,
    ),
  );
}

/** "that you provide", "collected by us" says of all data whence it is; "that identifies you" whose it is. */
function isNarrowingRelative(tokens: readonly Token[], part: Part): boolean {
  const words = tokens.slice(part.start, part.end).map((token) => token.text);
  const text = words.join(' ');
  if (/\b(?:form|forms|survey|surveys|contest|section|questionnaire|files?|app|purchase|order)\b/.test(text))
    return true;
  // "that we do not have", "which are not public": only some of it.
  if (/\b(?:not|never|no longer)\b/.test(text)) return true;
  if (narrowingOrigin(tokens, part)) return true;
  const names = THINGS.matchAll(tokens, part.start, part.end).some(
    (match) => match.value.kind !== 'data' || !match.value.keys.includes('user'),
  );
  if (names && !words.some((word) => /^(?:you|we|us|site|website)$/.test(word))) return true;
  return !/\b(?:you|we|us|identify|identifies|identifying|identified|site|website|our|users?|visitors?|collected|gathered|stored|held|provided|submitted|entered|received|processed|person|personally)\b/.test(
    text,
  );
}

/** What "only", "solely" or "limited to" bears on. */
function limitation(
  tokens: readonly Token[],
  predicate: Predicate,
  after: readonly Part[],
  objects: Objects,
): Bounds['limited'] {
  const isNothingBut = tokens
    .slice(predicate.end, predicate.end + 4)
    .some((token, i, all) => token.text === 'nothing' && /^(?:but|other|more)$/.test(all[i + 1]?.text ?? ''));
  if (isNothingBut) return 'data';
  for (const part of after) {
    const lead = tokens[part.start - 1];
    const inside = tokens[part.start + 1];
    const isLed = lead !== undefined && ONLY.test(lead.text) && part.start - 1 >= predicate.end;
    if (isLed || (part.role !== 'object' && inside && ONLY.test(inside.text))) {
      if (part.role === 'purpose') return 'purpose';
      if (part.role === 'recipient') return 'recipient';
      if (part.role === 'condition' || part.role === 'time' || part.role === 'exception') return 'condition';
    }
  }
  const trailing = after.findLast((part) => part.end > predicate.end && endsInOnly(tokens, part));
  if (trailing) return trailing.role === 'object' ? 'data' : roleLimit(trailing);
  const first = tokens[predicate.end];
  if (first && ONLY.test(first.text) && !predicate.passive) {
    const next = after.find((part) => part.start > predicate.end);
    if (next && next.start === predicate.end + 1) return roleLimit(next);
    return 'data';
  }
  const before = predicate.subject ? tokens[predicate.subject.start - 1] : undefined;
  if (predicate.passive && before && ONLY.test(before.text)) return 'data';
  if (!predicate.only) return null;
  const narrowing = after.find(
    (part) =>
      part.role === 'purpose' ||
      part.role === 'recipient' ||
      part.role === 'condition' ||
      part.role === 'exception' ||
      (part.role === 'time' && /^(?:after|once)$/.test(tokens[part.start]!.text)),
  );
  if (predicate.passive) return narrowing ? roleLimit(narrowing) : 'unclear';
  if (narrowing) return narrowing.role === 'condition' ? 'condition' : 'unclear';
  return objects.data.length > 0 ? 'data' : 'unclear';
}

/** "your name only." */
function endsInOnly(tokens: readonly Token[], part: Part): boolean {
  let at = part.end - 1;
  while (at > part.start && !tokens[at]!.isWord) at--;
  return at > part.start && /^(?:only|exclusively|solely)$/.test(tokens[at]!.text);
}

function roleLimit(part: Part): Bounds['limited'] {
  if (part.role === 'purpose') return 'purpose';
  if (part.role === 'recipient') return 'recipient';
  return /^(?:condition|exception|time)$/.test(part.role) ? 'condition' : 'unclear';
}
