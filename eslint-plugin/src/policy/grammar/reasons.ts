import { THINGS } from './lexicon.js';
import type { Predicate } from './predicate.js';
import type { Token } from './tokens.js';

const has = (tokens: readonly Token[], words: RegExp): boolean =>
  tokens.some((token) => words.test(token.text));

export const ABOUT_POLICY = 'It says what the policy is about.';

/** "This policy describes how we collect and share data" */
export function isAboutPolicy(tokens: readonly Token[]): boolean {
  const words = tokens
    .slice(0, 12)
    .map((token) => token.text)
    .join(' ');
  return /^(?:this|our|the|these) (?:\w+ ){0,3}(?:policy|page|notice|statement|document|section)s? (?:\(.{0,30}\) )?(?:explains?|informs?|describes?|tells?|sets? (?:out|forth)|outlines?|details) (?:you )?(?:about )?(?:the |our )?(?:how|what|which|when|why|ways?|practices|types?|kinds?)\b/.test(
    words,
  );
}

/** Why a sentence is no promise, in words for the policy's owner; null when that cannot be told. */
export function whyNoPromise(tokens: readonly Token[]): string | null {
  const words = tokens.map((token) => token.text).join(' ');
  if (
    /^(?:this|our|the|these) (?:\w+ ){0,3}(?:policy|page|notice|statement|document|section)s? (?:\w+ )?(?:explains?|informs?|describes?|tells?|sets?|applies|covers?|outlines?|governs?|is|was|may|does)\b/.test(
      words,
    )
  ) {
    return ABOUT_POLICY;
  }
  if (
    /^(?:please |you (?:can|may|should) )?(?:contact|write|email|call|reach|ask|send)\b.* (?:us|me|to|at|the|our)\b|\b(?:can|may|please|should) (?:also )?(?:contact|write|email|call|reach|ask)\b|\b(?:any|have|with|your) (?:\w+ )?(?:questions?|concerns)\b|[\w.]@[\w.]/.test(
      words,
    )
  ) {
    return 'It tells how to get in touch.';
  }
  if (/^(?:you|your|visitors?|users?|customers?|anyone|if you|when you|to \w+ you)\b/.test(words))
    return 'It is about what the visitor does or may do.';
  if (
    /\bsee (?:also |the |our |separate |below|above|section|clause)/.test(words) ||
    /^for .* see /.test(words)
  )
    return 'It refers to another place.';
  if (/^(?:examples?|an example|for example|for instance)\b/.test(words))
    return 'It gives examples of a term; it promises nothing.';
  if (has(tokens, /^(?:right|rights|entitled)$/))
    return 'It speaks of rights, which code alone cannot break.';
  if (has(tokens, /^(?:secure|security|protect|safeguard|encrypt|encrypted|encryption|ssl|tls|https)$/))
    return 'It speaks of security in general.';
  if (/^(?:we|i) (?:\w+ )?(?:recommend|encourage|advise|suggest)/.test(words))
    return 'It is advice to the visitor.';
  if (
    /^(?:this (?:policy|page|notice) (?:was|is) )?(?:last |effective |date )?(?:updated?|revised|modified|changed|reviewed|effective|revision|version)\b/.test(
      words,
    )
  )
    return 'It dates the policy.';
  return null;
}

const NO_DATA = 'It speaks of no data, cookie or service that the vocabulary knows.';

/** Why nothing was read from a sentence that is of no known kind: what was found in it, and what was missed. */
export function whyUnread(tokens: readonly Token[], predicates: readonly Predicate[]): string {
  const thing = THINGS.matchAll(tokens).find((match) => match.value.kind !== 'vendor');
  if (!thing) return NO_DATA;
  const words = quoted(tokens, thing.start, thing.end);
  const verb = predicates.find(
    (predicate) =>
      !/^(?:other|intend|limit|consist|refrain)$/.test(predicate.verb.class) && predicate.form !== 'modifier',
  );
  return verb
    ? `It names ${words} and a verb, ${quoted(tokens, verb.at, verb.at + 1)}, but not in a way that is read as a promise.`
    : `It names ${words}, but no verb that says what is done with it.`;
}

function quoted(tokens: readonly Token[], start: number, end: number): string {
  const words = tokens.slice(start, end).map((token) => token.text);
  return `"${words.join(' ')}"`;
}

/** Whether a reason means that a promise may have been missed, rather than that there is none. */
export function isOpenReason(reason: string): boolean {
  return /^It names |vocabulary: "/.test(reason);
}
