import type { Meaning } from './clause.js';
import { type Predicate, isNegativeDeterminer, isWeakened } from './predicate.js';
import { type Subject, classifySubject } from './subjects.js';
import type { Token } from './tokens.js';

/** After these, what follows is asked of somebody. */
const REQUESTS =
  /^(?:request|ask|prefer|require|want|elect|direct|instruct|demand|tell|wish|choose|insist|expect)$/;

export const ADVICE = 'It is advice to the visitor.';

export const OTHERS = 'It says what the visitor does.';

export const THIRD_PARTIES = 'It says what third parties do.';

const NO_CLAIM = 'It names an action without saying who does it.';

export const EMBEDDED = 'It is part of a condition, a question or a description.';

/** How the verbs above a predicate bear on it. */
export interface Frame {
  subject: Subject;
  negated: boolean;
  /** What is denied is a means or a purpose, not the whole. */
  partial: boolean;
  /** Only denials come of it. */
  onlyDenials: boolean;
  /** "We do not ask you to provide X": what the visitor would provide, the site would collect. */
  taken?: boolean;
}

export function frameOf(predicate: Predicate, meaning: Meaning): Frame | string {
  const { tokens, owner } = meaning;
  if (predicate.form === 'finite') {
    const subject = predicate.passive
      ? { kind: 'site' as const, negated: false }
      : classifySubject(tokens, predicate.subject, owner);
    const { governor } = predicate;
    if (governor && governor.form !== 'modifier') {
      if (governor.negated || governor.embedded || REQUESTS.test(governor.verb.lemma)) return EMBEDDED;
      const above = outerSubject(governor, meaning).kind;
      if (
        above === 'visitor' &&
        predicate.negated &&
        !/^(?:agree|accept|understand|consent)$/.test(governor.verb.lemma)
      )
        return OTHERS;
      // "We ensure data is not disclosed" aims at it rather than promises it.
      const aims = /^(?:ensure|help|prevent|protect|require|want|take|expect|direct|ask)$/.test(
        governor.verb.lemma,
      );
      return { subject, negated: predicate.negated, partial: aims, onlyDenials: aims };
    }
    return { subject, negated: predicate.negated, partial: false, onlyDenials: false };
  }
  return predicate.form === 'gerund' ? gerundFrame(predicate, meaning) : infinitiveFrame(predicate, meaning);
}

function outerSubject(predicate: Predicate, meaning: Meaning): Subject {
  for (let outer: Predicate | null = predicate; outer; outer = outer.governor) {
    if (outer.form === 'finite') {
      return outer.passive
        ? { kind: 'site', negated: false }
        : classifySubject(meaning.tokens, outer.subject, meaning.owner);
    }
    if (outer.form === 'imperative') return { kind: 'visitor', negated: false };
  }
  return { kind: 'site', negated: false };
}

function gerundFrame(predicate: Predicate, meaning: Meaning): Frame | string {
  const { tokens } = meaning;
  const { governor } = predicate;
  const subject = outerSubject(predicate, meaning);
  if (governor?.embedded) return EMBEDDED;
  const lead = tokens[predicate.start - 1]?.text ?? '';
  if (predicate.negated) {
    if (/^(?:by|for|of|as|from|regarding|about)$/.test(lead)) return NO_CLAIM;
    const isCommitment =
      !governor ||
      governor.verb.class === 'intend' ||
      (/^(?:to|,|and|or|of)$/.test(lead) && governor.form === 'gerund');
    return isCommitment
      ? { subject, negated: true, partial: governor?.negated ?? false, onlyDenials: true }
      : OTHERS;
  }
  if (lead === 'without' && predicate.verb.lemma === 'identify') return NO_CLAIM;
  if (lead === 'without')
    return subject.kind === 'visitor' ? OTHERS : { subject, negated: true, partial: true, onlyDenials: true };
  const words = tokens
    .slice(Math.max(0, predicate.start - 6), predicate.start)
    .map((token) => token.text)
    .join(' ');
  if (/not (?:\w+ )?in the (?:business|habit|practice) of$/.test(words))
    return { subject, negated: true, partial: false, onlyDenials: true };
  const refrains = governor?.verb.class === 'refrain' && predicate.start - governor.end <= 2;
  if (refrains) {
    if (governor.negated || subject.kind === 'visitor' || governor.form === 'infinitive') return OTHERS;
    return { subject, negated: true, partial: governor.intent || isWeakened(governor), onlyDenials: true };
  }
  return NO_CLAIM;
}

function infinitiveFrame(predicate: Predicate, meaning: Meaning): Frame | string {
  const { governor } = predicate;
  const subject = outerSubject(predicate, meaning);
  const { tokens } = meaning;
  if (predicate.negated) {
    const tries = tokens
      .slice(Math.max(0, predicate.start - 3), predicate.start)
      .some((token) => /^(?:efforts?|care|best)$/.test(token.text));
    if (tries && subject.kind !== 'visitor')
      return { subject, negated: true, partial: true, onlyDenials: true };
    if (governor && governor.verb.class !== 'intend' && governor.form !== 'modifier') return EMBEDDED;
    return { subject, negated: !governor?.negated, partial: false, onlyDenials: true };
  }
  const lead = tokens.slice(Math.max(0, predicate.start - 14), predicate.start).map((token) => token.text);
  const custom = lead.findLastIndex((word) => /^(?:policy|practice|intention|business)$/.test(word));
  if (
    lead.includes('not') &&
    lead.lastIndexOf('not') < custom &&
    !lead.slice(custom).some((word) => /^(?:but|we|i)$/.test(word))
  ) {
    // "It is not our policy to sell X."
    return { subject, negated: true, partial: false, onlyDenials: true };
  }
  if (!governor) return EMBEDDED;
  if (governor.embedded) return EMBEDDED;
  if (governor.form === 'imperative') return ADVICE;
  if (governor.verb.class === 'allow' || governor.verb.class === 'limit') return EMBEDDED;
  if (subject.kind === 'visitor') return OTHERS;
  // "We refuse to sell your data."
  if (governor.verb.class === 'refrain')
    return governor.negated
      ? EMBEDDED
      : { subject, negated: true, partial: governor.intent, onlyDenials: true };
  if (governor.verb.class === 'have' && deniesObject(governor, meaning.tokens)) {
    if (
      meaning.tokens
        .slice(governor.end, predicate.start)
        .some((token) => /^(?:responsibility|obligation|duty|liability|control|need)$/.test(token.text))
    )
      return EMBEDDED;
    // "It has no means to send mail."
    const isPlan = meaning.tokens
      .slice(governor.end, predicate.start)
      .some((token) => /^(?:plans?|intentions?|desire|wish|reason)$/.test(token.text));
    return { subject, negated: true, partial: isPlan, onlyDenials: true };
  }
  const isNegative =
    governor.negated ||
    subject.negated ||
    passiveSubjectDenies(governor, meaning.tokens) ||
    (governor.verb.class === 'use' && deniesObject(governor, meaning.tokens));
  if (/^(?:require|access)$/.test(governor.verb.class) && isNegative) {
    if (
      meaning.tokens
        .slice(predicate.end, predicate.complementEnd)
        .some((token, i, all) => token.text === 'order' && all[i - 1]?.text === 'in')
    )
      return OTHERS;
    // "We do not ask you to provide X": X is not collected.
    return {
      subject,
      negated: true,
      partial: governor.intent || isWeakened(governor),
      onlyDenials: true,
      taken: true,
    };
  }
  if (isNegative && /^(?:use|place|store|have|record|provide)$/.test(governor.verb.class)) {
    return { subject, negated: true, partial: true, onlyDenials: true };
  }
  if (isNegative) return EMBEDDED;
  return { subject, negated: false, partial: true, onlyDenials: false };
}

/** "has no way", "uses no cookies": the object denies the verb. */
function deniesObject(predicate: Predicate, tokens: readonly Token[]): boolean {
  return isNegativeDeterminer(tokens[predicate.objectStart]);
}

function passiveSubjectDenies(predicate: Predicate, tokens: readonly Token[]): boolean {
  return (
    predicate.passive &&
    predicate.subject !== null &&
    tokens.slice(predicate.subject.start, predicate.subject.end).some(isNegativeDeterminer)
  );
}
