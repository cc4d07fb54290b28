import type { Clause } from './clause.js';
import type { Span } from './predicate.js';
import type { Token } from './tokens.js';

export const PARTIAL =
  'It denies only a part of what it speaks of, or only some cases: code cannot be held to that.';

const WHOLE = /^(?:all|every|everything|everyone|each|entire|whole)$/;

/** "not all data is", "do not share every detail", "not always": what is left may be done. */
export function isPartial(clause: Clause): boolean {
  const { tokens, predicate, negated } = clause;
  if (
    predicate.negated &&
    predicate.adverbs.some((adverb) => /^(?:always|necessarily|invariably)$/.test(adverb))
  )
    return true;
  if (predicate.subject && deniesWhole(tokens, predicate.subject)) return true;
  return negated && predicate.negated && !predicate.passive && namesWhole(clause);
}

/** "Not all of your data" */
function deniesWhole(tokens: readonly Token[], subject: Span): boolean {
  const at = tokens[subject.start]?.text === 'not' ? subject.start : subject.start - 1;
  return tokens[at]?.text === 'not' && WHOLE.test(tokens[at + 1]?.text ?? '');
}

/** "all of your data", but not "any or all of it", "all or part of it". */
function namesWhole({ tokens, predicate, parts }: Clause): boolean {
  const object = parts.find((part) => part.role === 'object' && part.start >= predicate.end);
  if (!object || !WHOLE.test(tokens[object.start]!.text)) return false;
  return !/^(?:or|and)$/.test(tokens[object.start + 1]?.text ?? '');
}
