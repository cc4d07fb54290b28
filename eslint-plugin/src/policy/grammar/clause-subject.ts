import {
  CONJUNCTIONS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUN_SUBJECTS,
  RELATIVES,
  SUBORDINATORS,
} from '../../data/function-words.js';
import { readInversion } from './inversion.js';
import { type Predicate, REACH } from './predicate.js';
import type { Token } from './tokens.js';
import { verbWord } from './verb-forms.js';
import { isAdverb, isFiniteAuxiliary, isGroupWord } from './verb-group.js';

/** Finds the subject of a finite verb, walking left, and whether its clause is embedded in another. */
export function readSubject(predicate: Predicate, tokens: readonly Token[], earlier: Predicate[]): void {
  if (readInversion(predicate, tokens)) return;
  const floor = Math.max(0, predicate.start - REACH);
  let j = predicate.start - 1;
  let start = predicate.start;
  let index = earlier.length - 1;
  let boundary: string | null = null;
  // Auxiliaries passed on the way, which a relative clause on the way may claim.
  let auxiliaries = 0;
  for (; j >= floor; j--) {
    const { text } = tokens[j]!;
    while (index >= 0 && earlier[index]!.at > j) index--;
    if (isFiniteAuxiliary(tokens, j)) auxiliaries++;
    const verb = index >= 0 && earlier[index]!.at === j ? earlier[index]! : null;
    if (text === ';' || text === ':' || text === '—') break;
    if (
      (text === 'but' && !isNothingBut(tokens, j)) ||
      text === 'however' ||
      (text === 'so' && tokens[j - 1]?.text === ',')
    )
      break;
    if (verb?.conditional && mainAfterCondition(tokens, predicate) !== null) {
      boundary = 'condition';
      break;
    }
    if (verb && verb.form !== 'modifier' && verb.form !== 'gerund' && !isInRelative(verb, tokens)) {
      if (
        verb.form === 'infinitive' &&
        verb.governor?.embedded === undefined &&
        !isClauseJoint(tokens, j, predicate.start)
      ) {
        start = j;
        continue;
      }
      boundary = verb.conditional ? 'condition' : 'verb';
      if (verb.conditional) j = verb.clauseStart;
      break;
    }
    if (verb && isInRelative(verb, tokens)) {
      // "information that you provide is ...": the relative clause belongs to the subject.
      j = Math.max(floor, relativeStart(verb, tokens));
      start = j;
      auxiliaries = 0;
      continue;
    }
    if (
      auxiliaries > 0 &&
      ((RELATIVES.has(text) && isRelativeHere(tokens, j)) || isBareRelative(tokens, j, predicate))
    ) {
      // "data whose time is over are deleted"
      auxiliaries = 0;
      start = j;
      continue;
    }
    if (RELATIVES.has(text) && isRelativeHere(tokens, j)) {
      // ", which is not shared" claims something of its own; "data that is not shared" does not.
      predicate.embedded = !(text === 'which' && tokens[j - 1]?.text === ',');
      start = j === predicate.start - 1 ? j : j + 1;
      boundary = 'relative';
      break;
    }
    if (isBareRelative(tokens, j, predicate)) {
      predicate.embedded = true;
      start = j;
      boundary = 'relative';
      break;
    }
    if (text === 'case' && tokens[j - 1]?.text === 'which') {
      boundary = 'case';
      break;
    }
    if (isTimePhrase(tokens, j)) {
      // "After that time it is deleted": no clause of its own.
      boundary = 'relative';
      start = Math.min(predicate.start, j + (tokens[j + 3]?.text === ',' ? 4 : 3));
      break;
    }
    if (
      SUBORDINATORS.has(text) &&
      !(text === 'that' && !isComplementizer(tokens, j)) &&
      !isAdverbial(tokens, j)
    ) {
      boundary = text;
      break;
    }
    if (/^(?:what|how|why|whom)$/.test(text)) {
      boundary = 'what';
      break;
    }
    start = j;
  }
  settleSubject(predicate, tokens, earlier, start, j, boundary);
}

function settleSubject(
  predicate: Predicate,
  tokens: readonly Token[],
  earlier: Predicate[],
  from: number,
  at: number,
  boundary: string | null,
): void {
  let start = from;
  if (boundary === 'verb') {
    start = afterLastJoint(tokens, start, predicate.start) ?? start;
  } else if (boundary === 'condition') {
    const main = mainAfterCondition(tokens, predicate);
    start = main ?? (lastComma(tokens, at, predicate.start) ?? start - 1) + 1;
    if (main === null && tokens[start - 1]?.text !== ',') {
      predicate.embedded = true;
      predicate.conditional = true;
    }
  } else if (boundary === 'relative' || boundary === 'case') {
    // The subject stands right after the relative pronoun.
  } else if (boundary !== null && boundary !== 'what') {
    // "When you visit, data is": the subject begins after the comma that closes the introduction.
    const comma = lastComma(tokens, at, predicate.start);
    if (comma !== null) start = comma + 1;
    else if (CONDITIONAL.has(boundary)) {
      predicate.embedded = true;
      predicate.conditional = true;
    }
    if (
      comma !== null &&
      CONJUNCTIONS.has(tokens[comma + 1]?.text ?? '') &&
      earlier.some((other) => other.at < at && other.form === 'finite')
    ) {
      // ", unless X, and no Y is": the condition belongs to the clause before.
      at = comma;
    }
  } else if (boundary === 'what') predicate.embedded = true;
  else if (startsIntroduction(tokens, start)) {
    const comma = lastComma(tokens, start, predicate.start);
    if (comma !== null) start = comma + 1;
  }
  while (
    start < predicate.start &&
    ((CONJUNCTIONS.has(tokens[start]!.text) && tokens[start]!.text !== 'nor') ||
      tokens[start]!.text === ',' ||
      isAdverb(tokens[start]!))
  )
    start++;
  const owner =
    start >= predicate.start
      ? earlier.findLast((other) => other.form === 'finite' && !other.embedded && other.subject)
      : undefined;
  if (owner) {
    // ", and will not be shared": the subject is that of the clause before.
    predicate.subject = owner.subject;
    predicate.clauseStart = Math.max(start - 1, 0);
    return;
  }
  const last = tokens[predicate.start - 1];
  if (boundary === null && last && predicate.start - start > 1 && /^(?:we|you|they|i)$/.test(last.text)) {
    // "With your consent we send": an introduction without its comma.
    const joint = tokens[predicate.start - 2]!.text;
    // "Information about you is": the pronoun belongs to its preposition.
    const isObject = last.text === 'you' && PREPOSITIONS.has(joint);
    if (!isObject && joint !== 'nor' && joint !== 'neither' && joint !== 'and' && joint !== 'or')
      start = predicate.start - 1;
  }
  if (boundary === null && PREPOSITIONS.has(tokens[start]?.text ?? '')) {
    // "Without your consent no data is": an introduction without its comma, before a word that denies.
    const denied = tokens.findIndex((token, i) => i > start && i < predicate.start && token.text === 'no');
    if (denied > 0) start = denied;
  }
  predicate.subject = { start, end: predicate.start };
  predicate.clauseStart = Math.min(Math.max(0, at + (boundary === 'verb' ? 1 : 0)), start);
  if (boundary === 'verb') {
    predicate.clauseStart = Math.max(start - 1, 0);
    const governing = earlier.findLast((other) => other.at < start);
    predicate.governor = governing ?? null;
    if (governing && /^(?:that)$/.test(tokens[start - 1]?.text ?? '')) predicate.governor = governing;
    // No conjunction or comma between: "ensure data is", a clause that the verb governs.
    const joint = tokens[start - 1]?.text ?? '';
    if (joint === ',' || CONJUNCTIONS.has(joint) || joint === ';') predicate.governor = null;
  }
  if (boundary === 'condition' && tokens[start - 1]?.text !== ',' && !predicate.embedded)
    predicate.clauseStart = 0;
  if (/^(?:except|unless|save)$/.test(tokens[predicate.clauseStart - 1]?.text ?? '')) predicate.clauseStart--;
  if (boundary === 'case') predicate.clauseStart = Math.max(0, at - 2);
  if (boundary === 'that') {
    predicate.governor = earlier.findLast((other) => other.at < at) ?? null;
    predicate.clauseStart = at;
    // "We cannot warrant you that ...": whatever the verb, it is denied.
    if (tokens.slice(Math.max(0, at - 4), at).some((token) => NEGATIONS.has(token.text)))
      predicate.embedded = true;
  }
}

const CONDITIONAL = new Set([
  'if',
  'unless',
  'whether',
  'until',
  'once',
  'where',
  'wherever',
  'when',
  'whenever',
  'lest',
  'provided',
  'before',
  'after',
]);

/** "nothing but X": the words after "but" belong to the subject. */
function isNothingBut(tokens: readonly Token[], but: number): boolean {
  return /^(?:nothing|none|anything)$/.test(tokens[but - 1]?.text ?? '');
}

/** "after that time", "until this date" */
function isTimePhrase(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:after|before|until|since|once)$/.test(tokens[at]!.text) &&
    /^(?:this|that|these|those|the|which)$/.test(tokens[at + 1]?.text ?? '') &&
    /^(?:time|period|date|term|deadline|year|month|week|day|point|moment)$/.test(
      tokens[at + 2]?.stem ?? '',
    ) &&
    /^(?:,|it|they|we|i|the|this|these|such|all|any|your|no|our)$/.test(tokens[at + 3]?.text ?? '')
  );
}

/** "so" without "that", "once a month": they open no clause. */
function isAdverbial(tokens: readonly Token[], at: number): boolean {
  const [word, next, after] = [tokens[at]!.text, tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? ''];
  if (word === 'so') return next !== 'that';
  return (
    word === 'once' && /^(?:a|per|every|each)$/.test(next) && /^(?:day|week|month|quarter|year)$/.test(after)
  );
}

function isClauseJoint(tokens: readonly Token[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    if (tokens[j]!.text === ',' || CONJUNCTIONS.has(tokens[j]!.text)) return true;
  }
  return false;
}

/** "that" after a verb or adjective of saying opens a clause of its own, after a noun a relative clause. */
function isComplementizer(tokens: readonly Token[], that: number): boolean {
  const left = tokens[that - 1];
  if (!left) return false;
  if (
    isVerbHere(tokens, that - 1) ||
    /^(?:sure|certain|aware|clear|policy|fact|you|note|promise|commitment|is|be|us|means|so|such|provided)$/.test(
      left.text,
    )
  )
    return true;
  return left.text === ',' ? false : false;
}

/** "we record that", but not "marketing mail that": what is a noun as well is one behind another word for things. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const verb = verbWord(tokens[at]!.text);
  const left = tokens[at - 1];
  if (!verb?.isNoun || !left?.isWord) return verb !== undefined;
  return PRONOUN_SUBJECTS.has(left.text) || isGroupWord(left) || isAdverb(left) || left.text === 'to';
}

function isRelativeHere(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1];
  if (!left) return false;
  if (tokens[at]!.text === 'that')
    return (
      left.isWord &&
      !isComplementizer(tokens, at) &&
      !CONJUNCTIONS.has(left.text) &&
      !PREPOSITIONS.has(left.text) &&
      !SUBORDINATORS.has(left.text) &&
      !isAdverb(left)
    );
  return true;
}

/** "information you provide": a pronoun right after a noun opens a relative clause. */
function isBareRelative(tokens: readonly Token[], at: number, predicate: Predicate): boolean {
  if (!/^(?:you|we|they|it|i)$/.test(tokens[at]!.text)) return false;
  const left = tokens[at - 1];
  if (!left?.isWord || isAdverb(left) || CONJUNCTIONS.has(left.text) || PREPOSITIONS.has(left.text))
    return false;
  if (
    SUBORDINATORS.has(left.text) ||
    RELATIVES.has(left.text) ||
    isGroupWord(left) ||
    verbWord(left.text)?.forms.has('base')
  )
    return false;
  if (
    /^(?:what|how|why|that|this|these|not|never|as|than|please|note|case|but|way|moment|time|means|mean)$/.test(
      left.text,
    )
  )
    return false;
  if (opensCondition(tokens, at) && hasObject(tokens, predicate.at + 1)) return false;
  // "On our site we do not ...": an introduction without its comma.
  return !(predicate.negated && predicate.subject === null && startsIntroduction(tokens, 0) && at < 8);
}

/** "When you register we store ...": the clause after a condition may begin without a comma. */
function mainAfterCondition(tokens: readonly Token[], predicate: Predicate): number | null {
  const left = predicate.start - 1;
  return opensCondition(tokens, left) && /^(?:we|i)$/.test(tokens[left]?.text ?? '') ? left : null;
}

/** A condition opens the sentence, and no comma has closed it yet. */
function opensCondition(tokens: readonly Token[], before: number): boolean {
  return (
    (/^(?:when|whenever|if|once|after|each|every|to)$/.test(tokens[0]?.text ?? '') ||
      (tokens[0]?.text === 'in' && tokens[1]?.text === 'order')) &&
    !tokens.slice(0, before).some((token) => token.text === ',')
  );
}

/** The verb has an object of its own, so that the noun before its clause cannot be it. */
function hasObject(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.text === 'for' ? at + 1 : at;
  return /^(?:your|the|a|an|certain|some|this|these|following|personal|information|data|it|them|no|ip|cookies?)$/.test(
    tokens[first]?.text ?? '',
  );
}

/** Whether a finite verb stands in a relative clause: "(that) you provide", "who visit". */
function isInRelative(verb: Predicate, tokens: readonly Token[]): boolean {
  if (verb.form !== 'finite') return false;
  if (verb.embedded && RELATIVES.has(tokens[verb.start - 1]?.text ?? '')) return true;
  return relativeStart(verb, tokens) >= 0 && verb.embedded;
}

function relativeStart(verb: Predicate, tokens: readonly Token[]): number {
  const subject = verb.subject?.start ?? verb.start;
  const left = tokens[subject - 1];
  if (left && RELATIVES.has(left.text)) return subject - 1;
  return RELATIVES.has(tokens[subject]?.text ?? '') ? subject : subject;
}

function afterLastJoint(tokens: readonly Token[], from: number, to: number): number | null {
  for (let j = to - 1; j >= from; j--) {
    const { text } = tokens[j]!;
    if (text === ',' || text === 'and' || text === 'or' || text === 'so' || text === 'nor') return j + 1;
  }
  return null;
}

function lastComma(tokens: readonly Token[], from: number, to: number): number | null {
  for (let j = to - 1; j > from; j--) if (tokens[j]!.text === ',') return j;
  return null;
}

function startsIntroduction(tokens: readonly Token[], start: number): boolean {
  const first = tokens[start];
  if (!first) return false;
  if (/^(?:each|every)$/.test(first.text) && tokens[start + 1]?.text === 'time') return true;
  return (
    PREPOSITIONS.has(first.text) ||
    SUBORDINATORS.has(first.text) ||
    isAdverb(first) ||
    /^(?:except|save|apart|aside|barring|excluding|beyond|please|additionally|besides|due|according|other|unlike|again|yes|finally|in|rest|subject|typically)$/.test(
      first.text,
    ) ||
    verbWord(first.text)?.forms.has('ing') === true
  );
}
