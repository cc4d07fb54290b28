import {
  NO_CLAUSE,
  TOPICS,
  type Finding,
  type SourceRange,
  type Suppression,
  type SuppressionProblem,
  type Topic,
} from '../model/index.js';
import { directivesOf, type Directive } from './directives.js';
import type { SourceComment } from './analyze.js';
import type { JudgedPractice } from './file-result.js';

/** It can be switched off by a comment, too; what is then let pass stands in the report all the same. */
const OWN_RULE = 'privacy-policy/require-suppression-reason';

export interface Silenced {
  /** Everything that was found, with those marked that a comment of ours lets pass. */
  judgments: JudgedPractice[];
  /** The findings that no comment lets pass. */
  findings: Finding[];
  suppressions: Suppression[];
  suppressionProblems: SuppressionProblem[];
}

/**
 * Holds the comments of a file against what is found in it.
 *
 * @param judgments everything that was found
 * @param findings what of it is reported unless a comment lets it pass
 * @param clauses ids of the clauses that a comment can name
 */
export function silence(
  comments: readonly SourceComment[],
  judgments: JudgedPractice[],
  findings: Finding[],
  clauses: readonly string[],
): Silenced {
  const { all, silencing } = directivesOf(comments);
  if (all.length === 0) return { judgments, findings, suppressions: [], suppressionProblems: [] };
  const commentOn = ({ practice }: Finding): Directive | null =>
    silencing(`privacy-policy/${practice.kind}`, practice);
  const suppressions: Suppression[] = [];
  const problems: SuppressionProblem[] = [];
  for (const directive of all) {
    // Needed is what `strict` would report, so that the answer does not hang on a setting.
    const needed = judgments.filter((one) => one.verdict !== 'disclosed' && commentOn(one) === directive);
    const used = [...new Set(needed.map(({ practice }) => practice.kind))];
    const named = TOPICS.filter((topic) => directive.rules.includes(`privacy-policy/${topic}`));
    const topics = directive.rules.length === 0 ? used : named;
    if (topics.length === 0) continue;
    const { clause, reason } = wordsOf(directive.description, clauses);
    const at = rangeOf(directive.comment);
    suppressions.push({
      ...at,
      topics,
      clause,
      reason,
      findings: findings.filter((one) => commentOn(one) === directive),
    });
    const message = problemOf(directive, topics, used, { clause, reason }, clauses);
    if (message !== null) problems.push({ ...at, message, blanket: directive.rules.length === 0 });
  }
  return {
    judgments: judgments.map((one) => ({ ...one, ignored: commentOn(one)?.own === true })),
    findings: findings.filter((one) => commentOn(one) === null),
    suppressions,
    suppressionProblems: problems.filter((one) => one.blanket || silencing(OWN_RULE, one) === null),
  };
}

function rangeOf({ startLine, startColumn, endLine, endColumn }: SourceRange): SourceRange {
  return { startLine, startColumn, endLine, endColumn };
}

/** `2.1: agreed with counsel`, also with a section sign. */
function wordsOf(
  description: string,
  clauses: readonly string[],
): { clause: string | null; reason: string | null } {
  const text = description.replace(/^§\s*/, '');
  // The longest first: an id may be the beginning of another.
  const known = [NO_CLAUSE, ...clauses].sort((a, b) => b.length - a.length);
  const clause = known.find((id) => text.startsWith(id) && /^\s*(?::|$)/.test(text.slice(id.length))) ?? null;
  const rest = clause === null ? text : text.slice(clause.length).replace(/^\s*:/, '');
  const reason = rest.trim();
  return { clause, reason: reason === '' ? null : reason };
}

function problemOf(
  { rules, own, description }: Directive,
  topics: readonly Topic[],
  used: readonly Topic[],
  { clause, reason }: { clause: string | null; reason: string | null },
  clauses: readonly string[],
): string | null {
  const unused = topics.filter((topic) => !used.includes(topic));
  if (unused.length === topics.length) {
    return `This comment is no longer needed: there is nothing of ${namesOf(unused)} for it to let pass. Remove it.`;
  }
  if (unused.length > 0) {
    return `This comment is no longer needed for ${namesOf(unused)}. Take ${unused.length === 1 ? 'it' : 'them'} out of its list.`;
  }
  const example = `"-- ${clauses[0] ?? NO_CLAUSE}: why this is agreed"`;
  if (rules.length === 0) {
    const word = own ? 'privacy-policy-ignore-next-line cookies' : 'privacy-policy/cookies';
    return `This comment lets findings of ${namesOf(used)} pass without naming a rule. Name what it is for, such as "${word}", and end it with the clause and the reason: ${example}.`;
  }
  if (description === '') {
    return `This comment lets findings of ${namesOf(topics)} pass without a reason. End it with the clause and the reason: ${example}.`;
  }
  if (clause === null) {
    return `This comment does not begin its reason with a clause of the policy. Write ${example}; the clauses are: ${[...clauses, `${NO_CLAUSE} (where no clause speaks of it)`].join(', ')}.`;
  }
  if (reason === null) return `This comment names a clause, but no reason. Write ${example}.`;
  return null;
}

function namesOf(topics: readonly Topic[]): string {
  return topics.length < 2 ? topics.join('') : `${topics.slice(0, -1).join(', ')} and ${topics.at(-1)}`;
}
