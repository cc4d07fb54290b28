import { OTHER_PRODUCTS, POSSIBLE_PRODUCTS, SITE_ITSELF } from '../../data/product-words.js';
import type { Clause } from './clause.js';
import { PhraseTable } from './phrases.js';
import type { Span } from './predicate.js';
import type { Token } from './tokens.js';

type Product = 'other' | 'possible' | 'site';

function* products(): Generator<readonly [string, Product]> {
  for (const phrase of POSSIBLE_PRODUCTS) yield [phrase, 'possible'];
  for (const phrase of SITE_ITSELF) yield [phrase, 'site'];
  for (const phrase of OTHER_PRODUCTS) yield [phrase, 'other'];
}

const PRODUCTS = new PhraseTable<Product>(products());

/** The site's own: "our website", "this site". */
const OWN_SITE =
  /\b(?:our|this|the|my|these)\s+(?:\w+\s+){0,2}?(?:web[ -]?sites?|web[ -]?pages?|sites?|blog|web[ -]?shop|online (?:shop|store))\b/i;

/** Whether a policy speaks of a website of its owner, so that an app beside it is another product. */
export function speaksOfSite(prose: string): boolean {
  return OWN_SITE.test(prose.slice(0, 200_000));
}

/**
 * Whether words name a product other than the site, and not the site beside it.
 *
 * @param besideSite whether the policy speaks of a website of its owner
 */
export function namesOtherProduct(tokens: readonly Token[], span: Span, besideSite: boolean): boolean {
  const found = PRODUCTS.matchAll(tokens, span.start, span.end);
  if (found.some((match) => match.value === 'site')) return false;
  return found.some(
    (match) =>
      (match.value === 'other' && isOwn(tokens, match.start)) || (besideSite && match.value === 'possible'),
  );
}

/** "Our other websites" are the owner's, "other websites" are anybody's. */
function isOwn(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text !== 'other' || /^(?:our|my)$/.test(tokens[at - 1]?.text ?? '');
}

/** Whether what a clause says is about another product: its subject, or where or when it holds. */
export function isAboutOtherProduct(clause: Clause, besideSite: boolean): boolean {
  const { tokens, predicate, parts } = clause;
  const spans: Span[] = parts.filter(
    (part) =>
      part.role === 'place' || part.role === 'source' || (part.role === 'condition' && isUse(tokens, part)),
  );
  if (predicate.subject && !predicate.passive) spans.push(predicate.subject);
  const agent = parts.find((part) => tokens[part.start]!.text === 'by' && part.role !== 'object');
  if (predicate.passive && agent) spans.push(agent);
  const named = spans.filter((span) => PRODUCTS.matchAll(tokens, span.start, span.end).length > 0);
  const isSite = named.some((span) =>
    PRODUCTS.matchAll(tokens, span.start, span.end).some((match) => match.value === 'site'),
  );
  return !isSite && named.some((span) => namesOtherProduct(tokens, span, besideSite));
}

/** "when you use our mobile app", but not "if you allow the app to" */
function isUse(tokens: readonly Token[], span: Span): boolean {
  return tokens
    .slice(span.start, span.start + 6)
    .some((token) => /^(?:use|using|install|download|open|run|visit)$/.test(token.text));
}
