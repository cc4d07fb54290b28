import type { Predicate } from './predicate.js';
import { readObjects } from './objects.js';
import { splitParts } from './parts.js';
import type { Token } from './tokens.js';

/**
 * "This information includes A and B", "They are limited to A": a sentence that tells what the one before spoke
 * of. `closed` lists leave everything else out.
 */
export function readList(
  tokens: readonly Token[],
  predicates: readonly Predicate[],
): { data: string[]; closed: boolean; open: boolean } | null {
  const predicate = predicates.find(
    (candidate) =>
      candidate.verb.class === 'consist' ||
      /^(?:include|contain|limit|hold|list|show)$/.test(candidate.verb.lemma),
  );
  if (!predicate || predicate.negated || predicate.form !== 'finite' || predicate.coordinated) return null;
  const subject = predicate.subject ? tokens.slice(predicate.subject.start, predicate.subject.end) : [];
  const isPointer =
    /^(?:this|these|it|they|such|that|those|the|each|every|an|a)$/.test(subject[0]?.text ?? '') &&
    subject.length <= 5;
  const isData =
    subject.length === 1 ||
    /^(?:information|data|detail|log|record|entry|file|item|field|line|row)$/.test(
      subject.at(-1)?.stem ?? '',
    );
  if (!isPointer || !isData) return null;
  const span = { start: predicate.end, end: predicate.complementEnd };
  const parts = splitParts(tokens, span).map((part) =>
    part.role === 'recipient' || part.role === 'place' ? { ...part, role: 'object' as const } : part,
  );
  const objects = readObjects(tokens, parts);
  if (objects.data.length === 0) return null;
  const closed =
    predicate.verb.lemma === 'limit' ||
    predicate.only ||
    predicate.verb.lemma === 'consist' ||
    tokens[predicate.end]?.text === 'only';
  return { data: objects.data, closed, open: predicate.modal !== null || objects.open };
}
