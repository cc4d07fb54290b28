import { CONJUNCTIONS, DETERMINERS, DO_FORMS, MODALS, PREPOSITIONS } from '../../data/function-words.js';
import { type Predicate, REACH } from './predicate.js';
import type { Token } from './tokens.js';
import { type VerbWord, verbWord } from './verb-forms.js';
import { type Group, isAdverb } from './verb-group.js';
import { type Form, startsObject } from './verb-shape.js';

/** "sell, rent or share", "use your data or pass it on": shares the group of an earlier verb. */
export function coordinatedWith(
  tokens: readonly Token[],
  at: number,
  verb: VerbWord,
  group: Group,
  earlier: Predicate[],
): Form | null {
  const joint = tokens[tokens[group.start]?.text === 'nor' ? group.start : group.start - 1];
  if (!joint) return null;
  const previous = earlier.at(-1);
  if (!previous || at - previous.at > REACH) return null;
  const isJoint =
    joint.text === ',' || CONJUNCTIONS.has(joint.text) || joint.text === '/' || joint.text === '(';
  if (!isJoint) return null;
  for (let k = earlier.length - 1; k >= Math.max(0, earlier.length - 6); k--) {
    const head = earlier[k]!;
    if (head.form === 'modifier') {
      if (
        k === earlier.length - 1 &&
        verb.forms.has('participle') &&
        isTight(tokens, head.end, group.start)
      ) {
        return { form: 'modifier', passive: true, coordinated: head };
      }
      continue;
    }
    if (!isSameForm(head, verb, tokens)) continue;
    if (hasOwnAuxiliary(tokens, head.end, group.start, earlier)) return null;
    const next = tokens[at + 1];
    const canAct =
      next !== undefined &&
      (DETERMINERS.has(next.text) || startsObject(next) || /^(?:us|it|them)$/.test(next.text));
    if (verb.isNoun && !canAct && !isTight(tokens, head.end, group.start)) return null;
    if (
      joint.text === ',' &&
      !isTight(tokens, head.end, group.start) &&
      !isListComma(tokens, group.start - 1)
    )
      return null;
    return { form: head.form, passive: head.passive, coordinated: head };
  }
  return null;
}

/** An auxiliary stands between that belongs to no known verb: it is its verb that goes on here. */
function hasOwnAuxiliary(
  tokens: readonly Token[],
  from: number,
  to: number,
  earlier: readonly Predicate[],
): boolean {
  for (let j = from; j < to; j++) {
    const { text } = tokens[j]!;
    if (!MODALS.has(text) && !DO_FORMS.has(text)) continue;
    if (!earlier.some((other) => other.start <= j && j < other.end)) return true;
  }
  return false;
}

/** Only other verbs, commas and conjunctions stand between. */
export function isTight(tokens: readonly Token[], from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const token = tokens[j]!;
    if (token.text === ',' || token.text === '/' || CONJUNCTIONS.has(token.text) || isAdverb(token)) continue;
    if (PREPOSITIONS.has(token.text) || verbWord(token.text)) continue;
    return false;
  }
  return true;
}

/** A comma before a verb that goes on the list of verbs: a conjunction follows it, or comes later. */
function isListComma(tokens: readonly Token[], comma: number): boolean {
  return (
    CONJUNCTIONS.has(tokens[comma - 1]?.text ?? '') || verbWord(tokens[comma + 1]?.text ?? '') !== undefined
  );
}

function isSameForm(head: Predicate, verb: VerbWord, tokens: readonly Token[]): boolean {
  const { forms } = verb;
  if (head.passive) return forms.has('participle');
  const headForms = verbWord(tokens[head.at]!.text)!.forms;
  if (headForms.has('ing')) return forms.has('ing');
  if (headForms.has('present') && head.form === 'finite' && head.start === head.at)
    return forms.has('present');
  if (headForms.has('base')) return forms.has('base');
  if (headForms.has('present')) return forms.has('present');
  return headForms.has('participle') && (forms.has('participle') || forms.has('past'));
}

export function inherit(predicate: Predicate, head: Predicate, tokens: readonly Token[]): void {
  const joint =
    tokens[predicate.start - 1]?.text === ','
      ? tokens[predicate.start - 2]?.text
      : tokens[predicate.start - 1]?.text;
  predicate.subject = head.subject;
  predicate.clauseStart = head.clauseStart;
  predicate.embedded = head.embedded;
  predicate.governor = head.governor;
  predicate.modal ??= head.modal;
  predicate.intent ||= head.intent;
  predicate.only ||= head.only;
  if (joint === 'but') return;
  // "does not X and Y": the second verb may be meant as done.
  const doubtful = joint === 'and' && head.negated && !isTight(tokens, head.end, predicate.start);
  if (head.negated && !predicate.negated) {
    predicate.negated = true;
    if (doubtful) predicate.intent = true;
  }
  predicate.adverbs.push(...head.adverbs);
}
