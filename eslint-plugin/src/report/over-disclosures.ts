import { VENDOR_PHRASES } from '../data/recipient-phrases.js';
import { VENDOR_COOKIES } from '../data/vendor-cookies.js';
import type { Clause, PolicyDocument } from '../model/index.js';
import type { PolicyReport } from './policy-report.js';
import { allJudgments, linesOf, type PlacedJudgment, type Report } from './report.js';

/** Something that the policy names and the code that was examined has nothing of. */
export interface OverDisclosure {
  kind: 'vendor' | 'cookie';
  name: string;
  document: PolicyDocument;
  clause: Clause;
  /** Line of the policy on which it is named. */
  line: number;
  quote: string;
}

const VENDORS: ReadonlySet<string> = new Set(Object.values(VENDOR_PHRASES).map(({ name }) => name));

/**
 * What the policy names and the code no longer has. The policy may be right all the same: code that was not examined,
 * or no code at all, may be what it speaks of.
 */
export function overDisclosures(report: Report): OverDisclosure[] {
  const judgments = allJudgments(report);
  return report.policies
    .flatMap((policy) => [...vendorsOf(policy, judgments), ...cookiesOf(policy, judgments)])
    .sort((a, b) => a.line - b.line);
}

function vendorsOf(
  { document, clauses }: PolicyReport,
  judgments: readonly PlacedJudgment[],
): OverDisclosure[] {
  const used = new Set(judgments.flatMap(({ practice }) => vendorNames(practice.recipient)));
  const named = clauses.flatMap(({ clause, sentences }) =>
    sentences.flatMap(({ statements, quote, startLine }) =>
      statements
        .filter(({ polarity, scope }) => polarity !== 'denies' && scope === 'site')
        .flatMap(({ recipients }) => recipients)
        .filter((name) => VENDORS.has(name) && ![...used].some((one) => sameVendor(one, name)))
        .map((name) => ({ kind: 'vendor' as const, name, document, clause, line: startLine, quote })),
    ),
  );
  return firstOfEach(named);
}

function vendorNames(recipient: PlacedJudgment['practice']['recipient']): string[] {
  return [recipient?.vendor, recipient?.label?.toLowerCase().replaceAll(' ', '-'), recipient?.host].filter(
    (name): name is string => typeof name === 'string',
  );
}

/** `google` is named for all that is Google's, and `www.googletagmanager.com` is Google's. */
function sameVendor(used: string, named: string): boolean {
  return used === named || used.startsWith(`${named}-`) || used.split('.').includes(named);
}

/** A cookie's name as policies write it: in code marks, in a cell of a table, or quoted after the word. */
const COOKIE_NAMES =
  /`([\w.$-]{2,60})`|<code>([\w.$-]{2,60})<\/code>|cookies? (?:named|called)? ?["'“‘]([\w.$-]{2,60})["'”’]|^\s*\|\s*([\w.$-]{2,60})\s*\|/gi;

function cookiesOf(
  { document, clauses }: PolicyReport,
  judgments: readonly PlacedJudgment[],
): OverDisclosure[] {
  const lines = linesOf(document.text);
  const set = judgments
    .filter(({ practice }) => practice.kind === 'cookies')
    .map(({ practice }) => practice.what);
  // A cookie whose name the code does not show may be any of them.
  if (set.some((what) => !what.includes('"'))) return [];
  const vendors = new Set(judgments.flatMap(({ practice }) => vendorNames(practice.recipient)));
  const named = clauses.flatMap(({ clause }) => {
    const own = lines.slice(clause.startLine - 1, clause.endLine);
    if (!/cookie/i.test(own.join(' '))) return [];
    return own.flatMap((text, index) =>
      [...text.matchAll(COOKIE_NAMES)]
        .map((match) => match.slice(1).find((group) => group !== undefined)!)
        .filter((name) => looksLikeName(name) && !set.some((what) => what.includes(`"${name}"`)))
        .filter((name) => !isOfVendor(name, vendors))
        .map((name) => ({
          ...{ kind: 'cookie' as const, name, document, clause },
          ...{ line: clause.startLine + index, quote: text.trim() },
        })),
    );
  });
  return firstOfEach(named);
}

/** The head of a table and words in code marks are no cookies. */
function looksLikeName(name: string): boolean {
  return !/^(?:cookies?|names?|document\.cookie|localstorage|sessionstorage|purpose|provider|type|-+|set-cookie)$/i.test(
    name,
  );
}

function isOfVendor(name: string, vendors: ReadonlySet<string>): boolean {
  return VENDOR_COOKIES.some(
    (entry) => name.startsWith(entry.prefix) && entry.vendors.some((vendor) => vendors.has(vendor)),
  );
}

function firstOfEach(named: OverDisclosure[]): OverDisclosure[] {
  const seen = new Set<string>();
  return named.filter(({ name }) => !seen.has(name) && seen.add(name));
}
