import { DATA_PHRASES, DEVICE_WORDS, LOG_PHRASES, MATTER_PHRASES } from '../../data/data-phrases.js';
import { EXCEPTION_KINDS } from '../../data/exception-words.js';
import { PURPOSE_PHRASES } from '../../data/purpose-phrases.js';
import { RECIPIENT_PHRASES, VENDOR_PHRASES, WEAK_RECIPIENTS } from '../../data/recipient-phrases.js';
import { TECHNOLOGY_PHRASES, type Technology } from '../../data/technology-phrases.js';
import { PhraseTable } from './phrases.js';
import type { Span } from './predicate.js';
import type { Token } from './tokens.js';

/** What a noun phrase stands for. */
export type Thing =
  | { kind: 'data'; keys: readonly string[]; phrase: string }
  | { kind: 'logs' }
  | { kind: 'technology'; technology: Technology }
  | { kind: 'vendor'; name: string; purposes: readonly string[]; pay: boolean };

function* things(): Generator<readonly [string, Thing]> {
  for (const [phrase, vendor] of Object.entries(VENDOR_PHRASES)) {
    const { name, purposes = [], pay = false } = vendor;
    yield [phrase, { kind: 'vendor', name, purposes, pay }];
  }
  for (const [phrase, keys] of Object.entries(DATA_PHRASES)) yield [phrase, { kind: 'data', keys, phrase }];
  for (const phrase of LOG_PHRASES) yield [phrase, { kind: 'logs' }];
  for (const [phrase, technology] of Object.entries(TECHNOLOGY_PHRASES))
    yield [phrase, { kind: 'technology', technology }];
}

export const THINGS = new PhraseTable<Thing>(things());
/** What information may be about, where that says what kind it is. */
export const MATTERS = new PhraseTable<Thing>(
  Object.entries(MATTER_PHRASES).map(([phrase, keys]) => [phrase, { kind: 'data', keys, phrase }] as const),
);
export const PAY_MEANS = new PhraseTable<string>(
  Object.entries(VENDOR_PHRASES)
    .filter(([, vendor]) => vendor.pay)
    .map(([phrase, vendor]) => [phrase, vendor.name] as const),
);
export const RECIPIENTS = new PhraseTable<{ name: string; weak: boolean }>([
  ...Object.entries(RECIPIENT_PHRASES).map(
    ([phrase, name]) => [phrase, { name, weak: WEAK_RECIPIENTS.has(phrase) }] as const,
  ),
  ...Object.entries(VENDOR_PHRASES).map(
    ([phrase, vendor]) => [phrase, { name: vendor.name, weak: false }] as const,
  ),
]);
/** Recipients that are somebody in particular. */
export const VENDOR_NAMES: ReadonlySet<string> = new Set(
  Object.values(VENDOR_PHRASES).map((vendor) => vendor.name),
);
export const PURPOSES = new PhraseTable<readonly string[]>(Object.entries(PURPOSE_PHRASES));
export const DEVICES = new PhraseTable<true>(DEVICE_WORDS.map((word) => [word, true] as const));

const EXCEPTIONS = EXCEPTION_KINDS.map(
  ([kind, phrases]) =>
    [kind, new PhraseTable<true>(phrases.split(',').map((phrase) => [phrase, true] as const))] as const,
);

/**
 * Kinds of exception that a stretch of a sentence names, alternative by alternative; `other` where one is of no
 * known kind. What the law demands is often said with words of necessity, so that it goes before all others.
 */
export function exceptionKinds(tokens: readonly Token[], span: Span): string[] {
  const kinds: string[] = [];
  let start = span.start;
  for (let i = span.start; i <= span.end; i++) {
    const isJoint =
      i === span.end || tokens[i]!.text === ',' || tokens[i]!.text === 'or' || tokens[i]!.text === ';';
    if (!isJoint) continue;
    const kind = EXCEPTIONS.find(([, table]) => table.matchAll(tokens, start, i).length > 0)?.[0];
    if (kind) kinds.push(kind);
    else if (i - start > 4) kinds.push('other');
    start = i + 1;
  }
  const known = [...new Set(kinds)].filter(
    (kind) => kind !== 'other' || kinds.every((one) => one === 'other'),
  );
  const unknown =
    kinds.includes('other') && known.length > 0 && known.every((kind) => kind === 'legal-obligation');
  return known.length === 0 ? ['other'] : unknown ? [...known, 'other'] : known;
}

/** Fideslang uses named in a span, each once. */
export function purposesIn(tokens: readonly Token[], span: Span): string[] {
  return [...new Set(PURPOSES.matchAll(tokens, span.start, span.end).flatMap((match) => match.value))];
}
