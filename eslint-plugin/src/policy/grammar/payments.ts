import type { Scope } from '../../model/index.js';
import { PAY_MEANS } from './lexicon.js';
import type { Predicate } from './predicate.js';
import { newReading, type Reading } from './reading.js';
import type { Token } from './tokens.js';

/** "Payments are handled by X", "X processes them": who handles payments, of whom there may be more. */
function handledBy(
  tokens: readonly Token[],
  predicates: readonly Predicate[],
  afterPayment: boolean,
): { names: string[]; open: boolean } | null {
  for (const predicate of predicates) {
    if (
      !/^(?:process|handle|manage|settle|take|collect|receive)$/.test(predicate.verb.lemma) ||
      predicate.negated ||
      predicate.embedded
    )
      continue;
    if (predicate.form !== 'finite' || !predicate.subject) continue;
    const { subject } = predicate;
    const object = { start: predicate.end, end: predicate.complementEnd };
    const [matter, agent] = predicate.passive ? [subject, object] : [object, subject];
    const words = tokens.slice(matter.start, Math.min(matter.end, matter.start + 6));
    const isPayment = words.some((token) =>
      /^(?:payment|transaction|charge|billing|checkout|donation|subscription|purchase|card)$/.test(
        token.stem,
      ),
    );
    const isPointer = afterPayment && /^(?:them|they|it|these|this)$/.test(words[0]?.text ?? '');
    if (!isPayment && !isPointer) continue;
    const agentEnd = Math.min(agent.end, agent.start + MAX_AGENT);
    const names = PAY_MEANS.matchAll(tokens, agent.start, agentEnd).map((match) => match.value);
    const isAgent = !predicate.passive || tokens[agent.start]?.text === 'by';
    if (names.length > 0 && isAgent) {
      return { names: [...new Set(names)], open: isOpen(tokens.slice(agent.start, agentEnd)) };
    }
  }
  return null;
}

/** Words in which those who handle payments are looked for: a list of them can be long. */
const MAX_AGENT = 40;

/** "Payments are handled by payment providers" names none. */
function handledByProviders(tokens: readonly Token[], predicates: readonly Predicate[]): boolean {
  const predicate = predicates.find(
    (one) =>
      one.passive &&
      one.form === 'finite' &&
      !one.negated &&
      /^(?:process|handle|manage|settle)$/.test(one.verb.lemma),
  );
  if (!predicate?.subject || PAY_MEANS.matchAll(tokens).length > 0) return false;
  const who = tokens.slice(predicate.end, predicate.complementEnd);
  const isPayment = tokens
    .slice(predicate.subject.start, predicate.subject.end)
    .some((token) => /^(?:payment|transaction)$/.test(token.stem));
  return (
    isPayment &&
    who[0]?.text === 'by' &&
    who.some((token) => /^(?:provider|processor|company|partner|bank|service)$/.test(token.stem))
  );
}

const OPEN_MARKS = /^(?:may|might|including|includes|include|e\.g|etc|example|others?|could)$/;

/** Whether a list says that there may be more. */
function isOpen(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, i) => OPEN_MARKS.test(token.text) || (token.text === 'such' && tokens[i + 1]?.text === 'as'),
  );
}

/** "payments via X or Y", "we accept X", "we use X to process payments", "X processes payments". */
export function readPayments(
  tokens: readonly Token[],
  predicates: readonly Predicate[],
  { scope, afterPayment }: { scope: Scope; afterPayment?: boolean },
): Reading[] {
  if (handledByProviders(tokens, predicates)) {
    // Whoever these are: nobody is named, so nobody is left out.
    const reading = newReading('permits', 'pay', scope);
    reading.strength = 'vague';
    return [reading];
  }
  const providers = handledBy(tokens, predicates, afterPayment ?? false);
  if (providers) {
    const reading = newReading('permits', 'pay', scope);
    reading.recipients = providers.names;
    if (providers.open) reading.strength = 'vague';
    return [reading];
  }
  const at = tokens.findIndex((token) => /^(?:payment|checkout|purchase|billing)$/.test(token.stem));
  const accept = tokens.findIndex((token) => /^(?:accept|accepts|accepted)$/.test(token.text));
  if (at < 0 && accept < 0 && !tokens.some((token) => token.text === 'pay')) return [];
  const means = PAY_MEANS.matchAll(tokens);
  const pays = tokens.findIndex((token) => token.text === 'pay');
  if (means.length === 0) return [];
  const first = means[0]!;
  const last = means.at(-1)!;
  const names = [...new Set(means.map((match) => match.value))];
  if (accept >= 0 && first.start > accept && first.start - accept <= 6)
    return [paymentReading(tokens, predicates, accept, names, scope)];
  if (pays >= 0 && first.start > pays && isLedTo(tokens, pays, first.start)) {
    // "You can pay with X" does not say that there is nothing else.
    return [{ ...paymentReading(tokens, predicates, pays, names, scope), polarity: 'permits' }];
  }
  if (at >= 0 && first.start > at && isLedTo(tokens, at, first.start))
    return [paymentReading(tokens, predicates, at, names, scope)];
  const handles = predicates.find(
    (predicate) =>
      /^(?:process|handle|use|take|accept|make)$/.test(predicate.verb.lemma) && !predicate.negated,
  );
  if (!handles || at < 0) return [];
  const isUse =
    handles.verb.lemma === 'use' &&
    first.start > handles.at &&
    first.start - handles.at <= 5 &&
    at > last.end;
  const isAgent = handles.at < at && last.end <= handles.start + 1 && at - handles.at <= 4;
  return isUse || isAgent
    ? [paymentReading(tokens, predicates, Math.min(handles.at, first.start), names, scope)]
    : [];
}

/** "payments (are taken) via X": a word of means right before the first one, and nothing else between. */
function isLedTo(tokens: readonly Token[], at: number, first: number): boolean {
  let i = first - 1;
  while (i > at && /^(?:either|our|the|a|an|only)$/.test(tokens[i]!.text)) i--;
  if (!/^(?:via|by|through|with|using|is|are|to|:)$/.test(tokens[i]!.text) || i - at > 8) return false;
  return !tokens
    .slice(at, first)
    .some((token) => /^(?:information|data|details|shared|disclosed|not)$/.test(token.text));
}

/** Verbs that a payment or its means is the subject or object of. */
const PAYS =
  /^(?:process|handle|use|take|accept|make|offer|support|allow|pay|settle|manage|receive|provide)$/;

/**
 * Whether the taking of payments is denied: by a word that no other verb claims, in the same part of the sentence.
 * "We use X to process payments; we never see your card" denies the seeing.
 */
function isDenied(tokens: readonly Token[], predicates: readonly Predicate[], at: number): boolean {
  const ends = (token: Token): boolean => /^(?:[;:—]|but|however)$/.test(token.text);
  const from = tokens.slice(0, at).findLastIndex(ends) + 1;
  const length = tokens.slice(at).findIndex(ends);
  const to = length < 0 ? tokens.length : at + length;
  return tokens.some((token, i) => {
    if (i < Math.max(from, at - 5) || i >= Math.min(to, at + 12)) return false;
    if (!/^(?:not|no|never|neither|nor)$/.test(token.text)) return false;
    const owner = predicates.find((predicate) => predicate.start <= i && i <= predicate.at);
    return owner === undefined ? i <= at : PAYS.test(owner.verb.lemma);
  });
}

function paymentReading(
  tokens: readonly Token[],
  predicates: readonly Predicate[],
  at: number,
  names: string[],
  scope: Scope,
): Reading {
  const negated = isDenied(tokens, predicates, at);
  const open = isOpen(tokens);
  const reading = newReading(negated ? 'denies' : open ? 'permits' : 'limits', 'pay', scope);
  reading.recipients = names;
  if (open) reading.strength = 'vague';
  if (tokens.some((token) => token.text === 'if')) reading.strength = 'conditional';
  return reading;
}
