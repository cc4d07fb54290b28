import type { PolicyDocument, Statement } from '../model/index.js';
import { plainWords } from './plain-words.js';

/** Where a policy was taken from, if it is kept elsewhere. */
export interface Snapshot {
  from: string;
  /** ISO 8601 date. */
  on: string;
  /** Hex digest of the text as it was taken. */
  sha256: string;
}

/**
 * A first `privacy-promises.yml`: it names the policy, and shows how each sentence was read for a person to
 * confirm. Every reading stands in a comment, because only a person can confirm one.
 *
 * @param policyPath path of the policy relative to the file that is written
 */
export function draftPromises(
  document: PolicyDocument,
  policyPath: string,
  snapshot: Snapshot | null,
): string {
  const lines = [
    '# How Privacy Policy Lint reads the policy of this site. Everything that changes an answer stands here.',
    'version: 1',
    `policy: ${JSON.stringify(policyPath)}`,
  ];
  if (snapshot !== null) {
    lines.push(
      `snapshot: { from: ${JSON.stringify(snapshot.from)}, on: ${snapshot.on}, sha256: ${snapshot.sha256} }`,
    );
  }
  lines.push(
    '',
    '# hosts: [example.com, "*.example.com"]   # the hosts of the site itself',
    '# vendors: [{ name: sentry, role: processor, for: error-monitoring }]',
    '',
    '# Each sentence as it was read. To give it your word, take the "#" off its entry (and off "promises:"), choose a',
    '# status and sign: "confirmed" lets even a doubtful reading accuse code, "rejected" takes the reading away,',
    '# "edited" replaces it (add rule: prohibit, permit-only or require, and action, data ...).',
    '#',
    '# promises:',
  );
  let clause = '';
  for (const statement of document.statements.filter(({ scope }) => scope === 'site')) {
    if (statement.clause !== clause) {
      clause = statement.clause;
      const heading = document.clauses.find(({ id }) => id === clause)?.heading ?? '';
      lines.push('#', `#   # ${clause} ${heading}`.trimEnd());
    }
    lines.push(...entryLines(statement));
  }
  return `${lines.join('\n')}\n`;
}

function entryLines(statement: Statement): string[] {
  return [
    `#   # line ${statement.startLine}: ${plainWords(statement)}`,
    `#   - clause: ${JSON.stringify(statement.clause)}`,
    `#     quote: ${JSON.stringify(statement.quote)}`,
    `#     action: ${statement.action}`,
    '#     status: confirmed',
    '#     by: ',
    '#     on: ',
  ];
}
