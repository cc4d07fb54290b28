import type { Clause, Scope, Statement, UnreadPassage } from '../model/index.js';
import { CHILD_WORDS } from '../data/function-words.js';
import type { LineIndex } from '../text/line-index.js';
import { ClauseReader } from './clause-reader.js';
import type { ClauseText } from './clauses.js';
import { type Draft, resolveLogs } from './drafts.js';
import { namesOtherProduct, speaksOfSite } from './grammar/products.js';
import { tokenize, type Token } from './grammar/tokens.js';
import { verbWord } from './grammar/verb-forms.js';

/** Statements and unread passages of a document, in reading order. */
export function readStatements(
  clauses: readonly ClauseText[],
  lines: LineIndex,
  owner: string | null,
): { statements: Statement[]; unread: UnreadPassage[] } {
  const drafts: Draft[] = [];
  const unread: UnreadPassage[] = [];
  const besideSite = clauses.some(
    ({ heading, blocks }) =>
      (heading !== null && speaksOfSite(heading.text)) || blocks.some((block) => speaksOfSite(block.text)),
  );
  const byId = new Map(clauses.map((text) => [text.clause.id, text.clause]));
  for (const text of clauses) {
    const scope = scopeOf(text.clause, byId, besideSite);
    const headings = headingsOf(text.clause, byId);
    const underServices = headings.some(isServicesTitle);
    const context = { owner, scope, besideSite, underServices, isHeading: false };
    // Not spread: the statements of a very long clause would not fit on the stack.
    for (const draft of new ClauseReader(text, lines, context, unread, headings.join('\n')).read())
      drafts.push(draft);
  }
  resolveLogs(drafts);
  return { statements: drafts.map((draft) => draft.statement), unread };
}

/** The heading of a clause and those above it, the nearest first. */
function headingsOf(clause: Clause, byId: ReadonlyMap<string, Clause>): string[] {
  const headings: string[] = [];
  for (let current: Clause | undefined = clause; current; current = byId.get(current.parent ?? ''))
    headings.push(current.heading);
  return headings;
}

/** "Services we use", "Our processors", "Analytics", but not "Services that we do not use". */
function isServicesTitle(title: string): boolean {
  return (
    /\b(?:services|providers?|(?:sub-?)?processors?|partners|vendors?|tools|third[- ]part(?:y|ies)|analytics|crash|errors?|payments?|hosting|advertising|infrastructure|suppliers?|recipients?)\b/i.test(
      title,
    ) && !/\b(?:not|no|never|without|your|links?|terms)\b|n['’]t\b/i.test(title)
  );
}

/** What a clause is about, from its heading and those above it. */
function scopeOf(clause: Clause, byId: ReadonlyMap<string, Clause>, besideSite: boolean): Scope {
  for (const heading of headingsOf(clause, byId)) {
    const tokens = tokenize(heading, 0, heading.length);
    const words = tokens.map((token) => token.text);
    if (words.some((word) => CHILD_WORDS.has(word) || word === 'coppa')) return 'children';
    if (words.includes('offline')) return 'offline';
    if (isProductTitle(tokens) && namesOtherProduct(tokens, { start: 0, end: tokens.length }, besideSite))
      return 'other';
  }
  return 'site';
}

/** "Mobile apps", "5. Our browser extension", but not "Sharing data with apps". */
function isProductTitle(tokens: readonly Token[]): boolean {
  return tokens.filter((token) => token.isWord).length <= 6 && !tokens.some((token) => verbWord(token.text));
}
