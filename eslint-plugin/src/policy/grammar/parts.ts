import { THINGS } from './lexicon.js';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, RELATIVES } from '../../data/function-words.js';
import type { Predicate, Span } from './predicate.js';
import { isAdverb } from './verb-group.js';
import type { Token } from './tokens.js';
import { verbWord } from './verb-forms.js';

/** What a stretch of a sentence says about the verb it belongs to. */
export type PartRole =
  | 'object'
  | 'recipient'
  | 'purpose'
  | 'exception'
  | 'condition'
  | 'means'
  | 'source'
  | 'place'
  | 'time'
  | 'relative'
  | 'example'
  | 'about'
  | 'concession';

export interface Part extends Span {
  role: PartRole;
}

const EXCEPTIONS = new Set(['unless', 'except', 'excepting', 'save', 'excluding', 'barring', 'besides']);
const CONDITIONS = new Set(['if', 'when', 'whenever', 'where', 'wherever', 'once', 'provided', 'until']);
const REDUCED_RELATIVES = new Set(
  (
    'collected gathered obtained provided submitted supplied given received contained stored held entered posted sent ' +
    'disclosed shared described listed mentioned derived required needed necessary related relating pertaining regarding ' +
    'concerning belonging available sufficient generated created identifying processed recorded logged transmitted kept shown displayed'
  ).split(' '),
);

/** Splits the tokens of a span into parts, each beginning at the word that shows its role. */
export function splitParts(tokens: readonly Token[], span: Span, first: PartRole = 'object'): Part[] {
  const parts: Part[] = [];
  let role: PartRole = first;
  let start = span.start;
  let sticky = false;
  for (let i = span.start; i < span.end; i++) {
    const next = roleAt(tokens, i, span, role);
    // "except where", "other than as": one exception.
    if (
      next &&
      role === 'exception' &&
      i - start <= 2 &&
      (next.role === 'condition' || next.role === 'exception' || next.role === 'concession')
    )
      continue;
    if (role === 'object' || role === 'example') {
      // "pages you visit" is one phrase, not a noun with a clause after it.
      const phrase = THINGS.matchAt(tokens, i, span.end);
      if (phrase && phrase.end - i > 2) {
        i = phrase.end - 1;
        continue;
      }
    }
    if (
      role === 'relative' &&
      parts.some((part) => part.role === 'object') &&
      resumesObjects(tokens, i, span)
    ) {
      parts.push({ role, start, end: i });
      [role, start] = ['object', i + 1];
      continue;
    }
    if (next && role === 'relative' && isWithinRelative(tokens, i, next.role, start)) continue;
    if (
      !next ||
      (sticky && !['exception', 'condition'].includes(next.role) && !isBreak(tokens, i, next.role))
    )
      continue;
    if (i > start) parts.push({ role, start, end: i });
    role = next.role;
    start = i;
    // What belongs to an exception or condition is not read on its own.
    sticky = role === 'exception' || role === 'condition' || role === 'concession';
    i += next.length - 1;
  }
  if (span.end > start) parts.push({ role, start, end: span.end });
  return parts;
}

/** "the data shown in the form, and also your IP address": after the comma, the objects go on. */
function resumesObjects(tokens: readonly Token[], at: number, span: Span): boolean {
  if (!/^(?:and|plus)$/.test(tokens[at]!.text) || tokens[at - 1]?.text !== ',') return false;
  let i = at + 1;
  while (
    i < span.end &&
    i < at + 6 &&
    /^(?:also|the|your|a|an|any|visitors?|users?|'s)$/.test(tokens[i]!.text)
  )
    i++;
  return i > at + 1 && i < span.end && THINGS.matchAt(tokens, i, span.end)?.value.kind === 'data';
}

/** "collected by us on this site": the places and means of a relative clause are its own. */
function isWithinRelative(tokens: readonly Token[], at: number, role: PartRole, start: number): boolean {
  if (/^(?:place|source|means|about|relative)$/.test(role)) return tokens[at - 1]?.text !== ',';
  const next = tokens[at + 1]?.text ?? '';
  if (
    role === 'recipient' &&
    tokens[at]!.text === 'to' &&
    /^(?:provided|given|submitted|sent|supplied|disclosed)$/.test(tokens[start]!.text)
  )
    return true;
  return role === 'recipient' && (tokens[at]!.text === 'by' || /^(?:us|our|this|me)$/.test(next));
}

/** After an exception, only a comma before a new role ends it. */
function isBreak(tokens: readonly Token[], at: number, role: PartRole): boolean {
  return tokens[at - 1]?.text === ',' && (role === 'recipient' || role === 'purpose');
}

interface RoleStart {
  role: PartRole;
  length: number;
}

function roleAt(tokens: readonly Token[], at: number, span: Span, current: PartRole): RoleStart | null {
  const { text } = tokens[at]!;
  const next = tokens[at + 1]?.text ?? '';
  const is = (role: PartRole, length = 1): RoleStart => ({ role, length });
  if (text === 'even' && (next === 'if' || next === 'though' || next === 'when')) return is('concession', 2);
  if (text === 'regardless' || text === 'whether') return is('concession');
  if (EXCEPTIONS.has(text)) return is('exception');
  if (/^(?:other|rather|otherwise)$/.test(text) && next === 'than') return is('exception', 2);
  if ((text === 'apart' || text === 'aside') && next === 'from') return is('exception', 2);
  if (text === 'but' && /^(?:nothing|none|anything)$/.test(tokens[at - 1]?.text ?? ''))
    return is('exception');
  if (text === 'but' && (next === 'not' || next === 'only' || next === 'for' || next === 'may')) {
    if (next === 'not' && /^(?:limited|restricted)$/.test(tokens[at + 2]?.text ?? ''))
      return is(current, tokens[at + 3]?.text === 'to' ? 4 : 3);
    return is('exception', 2);
  }
  if (
    text === 'outside' &&
    hasWithin(tokens, at, 4, /^(?:company|organization|organisation|us|firm|business|team|group)$/) &&
    current !== 'exception' &&
    next !== 'companies'
  )
    return is('place');
  if ((text === 'outside' || text === 'beyond') && current !== 'exception') {
    // "with companies outside X" leaves X out; "outside parties" are recipients.
    return (/^(?:party|parties|companies|company|organizations?|sources?|groups?|entities|persons?|individuals?|the)$/.test(
      next,
    ) &&
      next !== 'the') ||
      next === '(' ||
      next === 'third'
      ? null
      : is('exception');
  }
  if (
    text === 'without' &&
    hasWithin(
      tokens,
      at,
      7,
      /^(?:consent|permission|authorization|authorisation|approval|knowledge|agreement|notice|asking|obtaining)$/,
    )
  ) {
    return is('exception');
  }
  if (text === 'without') return is('concession');
  if (
    text === 'in' &&
    /^(?:the|case|which)$/.test(next) &&
    hasWithin(tokens, at, 3, /^(?:event|case|which)$/)
  )
    return is('condition', 2);
  if (text === 'in' && next === 'accordance') return is('exception', 2);
  if (
    text === 'as' &&
    (next === 'long' ||
      next === 'soon' ||
      next === 'permitted' ||
      next === 'required' ||
      next === 'described' ||
      next === 'necessary' ||
      next === 'needed')
  )
    return is('condition', 2);
  if (
    text === 'as' &&
    /^(?:outlined|stated|set|otherwise|disclosed|provided|noted|explained|specified)$/.test(next)
  )
    return is('exception', 2);
  if (text === 'subject' && next === 'to') return is('exception', 2);
  if (text === 'unless') return is('exception');
  if (text === 'provided' && next !== 'that')
    return tokens[at - 1]?.isWord ? (isAfterNoun(tokens, at, span) ? is('relative') : null) : null;
  if (
    text === 'once' &&
    /^(?:(?:a|per|every|each|in a) (?:day|week|month|quarter|year)|daily|weekly|monthly)/.test(
      `${next} ${tokens[at + 2]?.text ?? ''}`,
    )
  )
    return is('time');
  if (CONDITIONS.has(text) && !(text === 'where' && next === 'possible')) return is('condition');
  if (text === 'for') {
    if (next === 'example' || next === 'instance') return is('example', 2);
    const first = tokens[at + 1];
    if (
      first &&
      (/^\d/.test(first.text) ||
        /^(?:a|an|at|up|as|no|the|more|longer|one|two|three|four|five|six|seven|ten|twelve|thirty)$/.test(
          first.text,
        )) &&
      isTimeAhead(tokens, at + 1)
    )
      return is('time');
    return is('purpose');
  }
  if (text === 'including' || text === 'includes' || text === 'e.g' || (text === 'such' && next === 'as'))
    return is('example', text === 'such' ? 2 : 1);
  if (text === 'like' && current === 'object') return is('example');
  if (text === 'so' && (next === 'that' || next === 'as')) return is('purpose', 2);
  if (text === 'in' && next === 'order') return is('purpose', 2);
  if (text === 'to') {
    const verbAt = isAdverb(tokens[at + 1] ?? tokens[at]!) ? at + 2 : at + 1;
    const verb = verbWord(tokens[verbAt]?.text ?? '');
    if (
      (verb?.forms.has('base') || tokens[verbAt]?.text === 'do' || tokens[verbAt]?.text === 'be') &&
      verbAt < span.end &&
      !isNounHere(tokens, verbAt)
    )
      return is('purpose');
    return is('recipient');
  }
  if (
    text === 'with' &&
    hasWithin(tokens, at, 4, /^(?:consent|permission|approval|authorization|authorisation)$/)
  )
    return is('exception');
  if (/^(?:with|among|amongst|between|onto)$/.test(text)) return is('recipient');
  if (text === 'by') {
    return verbWord(next)?.forms.has('ing') ? is('means') : is('recipient');
  }
  if (/^(?:through|via|using)$/.test(text)) return is('means');
  if (text === 'from') return is('source');
  if (text === 'about' || text === 'regarding' || text === 'concerning') return is('about');
  if (/^(?:on|in|at|within|upon|into|across|over|under)$/.test(text)) return is('place');
  if (/^(?:after|before|during|since|while)$/.test(text)) return is('time');
  // "log which pages you visit": an indirect question is what the verb acts on.
  if (at === span.start && (text !== 'which' || current === 'object')) {
    if (RELATIVES.has(text)) return null;
  }
  if (
    RELATIVES.has(text) &&
    tokens[at - 1]?.isWord &&
    !DETERMINERS.has(tokens[at - 1]!.text) &&
    current !== 'exception'
  )
    return is('relative');
  if (RELATIVES.has(text) && text === 'which') return is('relative');
  if (
    REDUCED_RELATIVES.has(text) &&
    (current === 'object' || current === 'example' || current === 'about' || current === 'source') &&
    isAfterNoun(tokens, at, span)
  )
    return is('relative');
  if (
    /^(?:we|you|they|it|i)$/.test(text) &&
    (current === 'object' || current === 'example') &&
    isAfterNoun(tokens, at, span) &&
    hasVerbAfter(tokens, at, span)
  )
    return is('relative');
  return null;
}

function isNounHere(tokens: readonly Token[], at: number): boolean {
  return /^(?:other|any|third|outside)$/.test(tokens[at]!.text);
}

function isAfterNoun(tokens: readonly Token[], at: number, span: Span): boolean {
  const left = tokens[at - 1];
  if (at === span.start || !left?.isWord) return false;
  return (
    !DETERMINERS.has(left.text) &&
    !PREPOSITIONS.has(left.text) &&
    !CONJUNCTIONS.has(left.text) &&
    !isAdverb(left)
  );
}

function hasVerbAfter(tokens: readonly Token[], at: number, span: Span): boolean {
  for (let i = at + 1; i < Math.min(span.end, at + 6); i++) {
    if (verbWord(tokens[i]!.text) || /^(?:may|have|are|is|will|do|can|choose)$/.test(tokens[i]!.text))
      return true;
  }
  return false;
}

function hasWithin(tokens: readonly Token[], at: number, reach: number, words: RegExp): boolean {
  for (let i = at + 1; i <= at + reach && i < tokens.length; i++)
    if (words.test(tokens[i]!.text)) return true;
  return false;
}

function isTimeAhead(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 8); i++) {
    if (
      /^(?:day|week|month|year|hour|minute|period|time|long|duration|fortnight|decade|term)$/.test(
        tokens[i]!.stem,
      )
    )
      return true;
  }
  return false;
}

/** The span a predicate's objects stand in: after an active verb, before a passive one. */
export function objectSpan(predicate: Predicate): Span {
  if (predicate.passive && predicate.subject) return predicate.subject;
  return { start: predicate.objectStart, end: predicate.complementEnd };
}
