import type { Statement } from '../model/index.js';
import type { LineIndex } from '../text/line-index.js';
import type { ClauseText } from './clauses.js';
import { splitSentences } from './sentences.js';

/** "encrypted in transit", "over HTTPS", "SSL/TLS encryption" */
const ENCRYPTS =
  /\b(?:ssl|tls|https|secure sockets? layer|transport[- ]layer security|(?:un)?encrypt(?:ed|s|ion|ing)?)\b/i;
/** That it is about what travels, not about what is stored. */
const TRAVELS =
  /\b(?:ssl|tls|https|secure sockets? layer|transport[- ]layer security|transit|transmi\w+|transfer\w*|sent|sends?|submit\w*|traffic|connections?|communications?|exchanged?|between your (?:browser|device|computer)|over the (?:internet|network)|end[- ]to[- ]end)\b/i;
/** Words with which the sentence promises nothing for certain, or speaks of something else. */
const HEDGED =
  /\b(?:not|no|never|cannot|can't|don't|may|might|could|can|should|try|tries|strive\w*|attempt\w*|aim\w*|where (?:possible|appropriate|applicable|practicable)|whenever|when (?:possible|appropriate)|if|unless|generally|typically|usually|most(?:ly)?|some|often|reasonable|recommend\w*|such as|except)\b/i;
/** Others whose encryption binds no code of the site. */
const OTHERS =
  /\b(?:third[- ]part(?:y|ies)|(?:payment )?(?:providers?|processors?|partners?|gateways?)|paypal|stripe|google|apple|amazon|microsoft|cloudflare|they|their|hosting company)\b/i;
/** Sentences for whatever travels. */
const UNIVERSAL =
  /\b(?:all|any|every|each|entire|always|only|exclusively|whole)\b|\b(?:site|website|app|application|service|platform|pages?)\b[^.]{0,30}\b(?:is|are|uses?|runs?)\b[^.]{0,40}\b(?:https|ssl|tls)\b/i;
const PERSONAL =
  /\b(?:data|information|details|traffic|connections?|communications?|transmissions?|payments?|transactions?|messages?|we|our (?:site|website|app|servers?|services?)|this (?:site|website|app)|the (?:site|website|app))\b/i;
const CARDS = /\b(?:credit[- ]cards?|cards?|payment(?: card)?|billing|transactions?)\b/i;

/**
 * The sentences that say that what travels is encrypted. They are no statements of their own: the actions of
 * statements have none for it, so that each stands as a denial of sharing in the clear and is held only against how
 * code sends.
 */
export function readEncryption(clauses: readonly ClauseText[], lines: LineIndex): Statement[] {
  return clauses.flatMap(({ clause, blocks }) =>
    blocks
      .filter(({ text }) => ENCRYPTS.test(text))
      .flatMap((block) =>
        splitSentences(block.text).flatMap(({ start, end }) => {
          const quote = block.text.slice(start, end);
          const data = encryptedData(quote);
          if (data === null) return [];
          const range = lines.range(block.starts[start]!, block.ends[end - 1]!);
          return [{ ...STATEMENT, ...range, clause: clause.id, quote, data }];
        }),
      ),
  );
}

const STATEMENT = {
  polarity: 'denies',
  action: 'share',
  recipients: [] as string[],
  purposes: [] as string[],
  exceptions: [] as string[],
  retention: null,
  retentionBound: null,
  strength: 'absolute',
  scope: 'site',
} as const satisfies Partial<Statement>;

/** What a sentence says is encrypted on its way: empty for all, null where it says no such thing. */
function encryptedData(sentence: string): string[] | null {
  if (!ENCRYPTS.test(sentence) || !TRAVELS.test(sentence) || !PERSONAL.test(sentence)) return null;
  if (HEDGED.test(sentence) || OTHERS.test(sentence) || /\?\s*$|\bunencrypt/i.test(sentence)) return null;
  if (/\bat rest\b/i.test(sentence) && !/\btransit\b|\btransmi/i.test(sentence)) return null;
  if (CARDS.test(sentence) && !/\ball\b/i.test(sentence)) return ['user.financial'];
  return UNIVERSAL.test(sentence) ? [] : ['user'];
}
