import { THINGS } from './lexicon.js';
import type { Token } from './tokens.js';

const has = (tokens: readonly Token[], words: RegExp): boolean =>
  tokens.some((token) => words.test(token.text));

/** Why a sentence is no promise, in words for the policy's owner; null when that cannot be told. */
export function whyNoPromise(tokens: readonly Token[]): string | null {
  const words = tokens.map((token) => token.text).join(' ');
  if (
    /^(?:this|our|the|these) (?:\w+ ){0,3}(?:policy|page|notice|statement|document|section)s? (?:\w+ )?(?:explains?|informs?|describes?|tells?|sets?|applies|covers?|outlines?|governs?|is|was|may|does)\b/.test(
      words,
    )
  ) {
    return 'It says what the policy is about.';
  }
  if (
    /^(?:please |you (?:can|may|should) )?(?:contact|write|email|call|reach|ask|send)\b.* (?:us|me|to|at|the|our)\b|\b(?:can|may|please|should) (?:also )?(?:contact|write|email|call|reach|ask)\b|\bquestions?\b|[\w.]@[\w.]/.test(
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
  return null;
}

/** Whether a sentence speaks of data at all, so that an owner may expect it to be read. */
export function speaksOfData(tokens: readonly Token[]): boolean {
  return THINGS.matchAll(tokens).some((match) => match.value.kind !== 'vendor');
}
