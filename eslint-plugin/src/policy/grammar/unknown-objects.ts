import {
  CONJUNCTIONS,
  DETERMINERS,
  NEGATIONS,
  NEGATIVE_DETERMINERS,
  PREPOSITIONS,
} from '../../data/function-words.js';
import type { Clause } from './clause.js';
import { RECIPIENTS, THINGS } from './lexicon.js';
import { objectSpan } from './parts.js';
import type { Span } from './predicate.js';
import type { Token } from './tokens.js';
import { isAdverb, isGroupWord } from './verb-group.js';

/** Words that say no more of what is logged than "anything" does. */
const GENERAL =
  /^(?:you|we|us|it|them|they|visitor|user|customer|reader|visit|request|hit|access|traffic|thing|kind|sort|type|site|website|page|whatsoever|whatever|single|such|own|activity|connection|http|log|entry|line)$/;

/** Verbs whose object decides what is promised. */
const TAKES_OBJECT =
  /^(?:collect|store|record|log|keep|retain|process|share|provide|sell|send|track|access|use|delete|receive|require)$/;

const DOING: Readonly<Record<string, string>> = {
  collect: 'collecting',
  store: 'storing',
  record: 'recording',
  log: 'logging',
  keep: 'keeping',
  retain: 'retaining',
  process: 'processing',
  share: 'sharing',
  provide: 'providing',
  sell: 'selling',
  send: 'sending',
  track: 'tracking',
  access: 'accessing',
  use: 'using',
  delete: 'deleting',
  receive: 'receiving',
  require: 'asking for',
};

/**
 * The first words of a span that no table knows, joined; null where every word is known or says nothing. Words for
 * data count as unknown: those that mean some were read already.
 */
function unknownWords(tokens: readonly Token[], span: Span): string | null {
  let first = span.start;
  while (first < span.end && isAdverb(tokens[first]!)) first++;
  if (/^(?:what|which|how|where|when|whether)$/.test(tokens[first]?.text ?? '')) {
    const words = tokens.slice(first, first + 4).filter((token) => token.isWord);
    return words.map((token) => token.text).join(' ');
  }
  let found: string[] = [];
  for (let i = span.start; i < span.end; i++) {
    const token = tokens[i]!;
    const thing = THINGS.matchAt(tokens, i, span.end);
    const known = thing && thing.value.kind !== 'data' ? thing : RECIPIENTS.matchAt(tokens, i, span.end);
    if (known || !isContentWord(token)) {
      if (found.length > 0) break;
      if (known) i = known.end - 1;
    } else found = [...found, token.text];
  }
  return found.every((word) => GENERAL.test(word)) ? null : found.join(' ');
}

function isContentWord(token: Token): boolean {
  return (
    token.isWord &&
    !DETERMINERS.has(token.text) &&
    !PREPOSITIONS.has(token.text) &&
    !CONJUNCTIONS.has(token.text) &&
    !NEGATIONS.has(token.text) &&
    !NEGATIVE_DETERMINERS.has(token.text) &&
    !GENERAL.test(token.stem) &&
    !isGroupWord(token) &&
    !isAdverb(token)
  );
}

/** What a verb acts on, if no table knows it. */
export function unknownObject(clause: Clause): string | null {
  const { tokens, predicate, parts } = clause;
  const spans: Span[] =
    predicate.passive && predicate.subject
      ? [objectSpan(predicate)]
      : parts.filter((part) => part.start >= predicate.end && /^(?:object|relative)$/.test(part.role));
  for (const span of spans) {
    const words = unknownWords(tokens, { start: span.start, end: Math.min(span.end, span.start + 12) });
    if (words !== null) return words;
  }
  return null;
}

/** Why a verb that was understood led to no statement, where what it acts on is the reason. */
export function whyUnknown(clause: Clause): string | null {
  const { predicate, objects } = clause;
  if (!TAKES_OBJECT.test(predicate.verb.class) || objects.data.length > 0 || objects.anaphoric) return null;
  const words = unknownObject(clause);
  if (words === null) return null;
  const doing = DOING[predicate.verb.class]!;
  return clause.negated
    ? `It denies ${doing} something that is not in the vocabulary: "${words}".`
    : `It speaks of ${doing} something that is not in the vocabulary: "${words}".`;
}
