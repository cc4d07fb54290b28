import { DO_FORMS, HAVE_FORMS, MODALS, NEGATIONS } from '../../data/function-words.js';
import type { Predicate } from './predicate.js';
import type { Token } from './tokens.js';
import { isBe, isFiniteAuxiliary } from './verb-group.js';

const FRONT_NOUNS = new Set([
  'case',
  'time',
  'circumstance',
  'event',
  'way',
  'account',
  'condition',
  'mean',
  'means',
  'point',
  'instance',
  'situation',
  'longer',
  'stage',
]);

/** "nor do we", "at no time will any": sets subject and negation of an inverted clause. */
export function readInversion(predicate: Predicate, tokens: readonly Token[]): boolean {
  // A finite auxiliary in the group itself leaves no room for another before the subject.
  const first = tokens[predicate.start]?.text ?? '';
  if (predicate.end - predicate.start > 1 && isFiniteAuxiliary(tokens, predicate.start)) return false;
  if (DO_FORMS.has(first)) return false;
  for (let j = predicate.start - 1; j >= Math.max(0, predicate.start - 14); j--) {
    const { text } = tokens[j]!;
    if (/^[;:.]$/.test(text) || text === 'but') return false;
    if (!DO_FORMS.has(text) && !MODALS.has(text) && !isBe(tokens, j) && !HAVE_FORMS.has(text)) continue;
    const subject = { start: j + 1, end: predicate.start };
    if (subject.start >= subject.end) return false;
    const front = frontNegation(tokens, j);
    const isQuestion =
      j === 0 ||
      /^(?:what|how|why|when|where|which|who|whom)$/.test(tokens[j - 1]!.text) ||
      (/^(?:information|data)$/.test(tokens[j - 1]!.text) &&
        tokens.slice(Math.max(0, j - 5), j).some((token) => /^(?:what|which)$/.test(token.text)));
    if (front === null && !isQuestion) return false;
    predicate.subject = subject;
    predicate.clauseStart = front ?? j;
    if (front === null) predicate.embedded = true;
    else predicate.negated = !predicate.negated;
    if (MODALS.has(text)) predicate.modal = text;
    return true;
  }
  return false;
}

/** Where a negation stands that turns the auxiliary at `aux` before its subject, or null. */
export function frontNegation(tokens: readonly Token[], aux: number): number | null {
  const left = tokens[aux - 1];
  if (!left) return null;
  if (left.text !== 'not' && NEGATIONS.has(left.text)) return aux - 1;
  for (let j = aux - 1; j >= Math.max(0, aux - 7); j--) {
    const { text } = tokens[j]!;
    if (text === 'no' || text === 'none')
      return FRONT_NOUNS.has(tokens[j + 1]?.stem ?? '') ? Math.max(0, j - 1) : null;
    if (text === ',' && j !== aux - 1) return null;
  }
  return null;
}
