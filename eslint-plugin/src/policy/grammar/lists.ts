import type { Action, Scope } from '../../model/index.js';
import type { Predicate } from './predicate.js';
import { readObjects } from './objects.js';
import { splitParts } from './parts.js';
import { newReading, type Reading } from './reading.js';
import type { Token } from './tokens.js';
import { table } from '../../data/table.js';

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

/** "The only data we collect is X", "what we log is limited to X": a list told by an equation. */
export function readEquation(
  tokens: readonly Token[],
  predicates: readonly Predicate[],
  scope: Scope,
): Reading[] {
  const be = tokens.findIndex((token) => token.text === 'is' || token.text === 'are');
  if (be < 2 || be > 14) return [];
  const predicate = predicates.find(
    (candidate) => candidate.at < be && candidate.form === 'finite' && candidate.end >= be - 3,
  );
  const action = predicate ? EQUATED[predicate.verb.class] : undefined;
  if (!predicate || !action || predicate.negated || predicate.passive) return [];
  const who = predicate.subject
    ? tokens.slice(predicate.subject.start, predicate.subject.end).map((token) => token.text)
    : [];
  if (!who.some((word) => /^(?:we|i|site|website|server|shop)$/.test(word))) return [];
  if (!/^(?:the|what|all|any|only|personal)$/.test(tokens[0]!.text)) return [];
  const next = tokens.slice(be + 1, be + 4).map((token) => token.text);
  const closed =
    tokens.slice(0, be).some((token) => token.text === 'only') ||
    next.includes('only') ||
    next[0] === 'limited' ||
    next[0] === 'all';
  const start = next[0] === 'limited' ? be + 3 : be + 1;
  const objects = readObjects(tokens, splitParts(tokens, { start, end: tokens.length }));
  if (objects.data.length === 0 || (objects.generic && !closed)) return [];
  const reading = newReading(closed ? 'limits' : 'permits', action, scope);
  reading.data = objects.data;
  if (objects.open) reading.strength = 'vague';
  return [reading];
}

/** What the verb of "the data (that) we ..." comes to. */
export const EQUATED: Readonly<Record<string, Action>> = table({
  collect: 'collect',
  log: 'log',
  record: 'log',
  store: 'store',
  use: 'use',
  keep: 'store',
  place: 'store',
  track: 'collect',
});
