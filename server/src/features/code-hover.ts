import {
  labelsOf,
  plainWords,
  ruleUrl,
  type Finding,
  type JudgedPractice,
  type PolicyPromise,
} from 'eslint-plugin-privacy-policy/api';
import type { Position } from 'vscode-languageserver';
import { toRange, toUri } from '../convert.js';
import { escape, link, quoted } from '../markdown.js';
import type { ClauseFinder } from './clause.js';
import { clauseName, promisesOf } from './finding-diagnostics.js';
import type { Told } from './hover.js';

/** On a practice: the words of its clause, how they were read, and why the verdict is what it is. */
export function codeHover(finder: ClauseFinder) {
  return (uri: string, position: Position): Told | null => {
    const range = { start: position, end: position };
    const [finding] = finder.findingsAt(uri, range);
    const judged: Finding | JudgedPractice | undefined =
      finding?.finding ?? finder.practicesAt(uri, range).find(({ verdict }) => verdict === 'disclosed');
    if (judged === undefined) return null;
    return {
      contents: { kind: 'markdown', value: describe(judged) },
      range: toRange(judged.practice),
    };
  };
}

function describe(finding: Finding): string {
  const { practice, verdict } = finding;
  const parts = [
    `**${escape(practice.what)}**: ${verdict}`,
    ...promisesOf(finding).map(describePromise),
    `${why(finding)}${practice.data.length > 0 ? ` Data: ${escape(labelsOf(practice.data))}.` : ''}`,
    link(`privacy-policy/${practice.kind}`, ruleUrl(practice.kind)),
  ];
  return parts.join('\n\n');
}

export function describePromise(promise: PolicyPromise): string {
  const where = link(clauseName(promise), `${toUri(promise.policyPath)}#L${promise.startLine}`);
  return `Your privacy policy, ${where}:\n\n${quoted(promise.quote)}\n\n${readAs(promise)}`;
}

/** How a sentence was read: the words of `privacy-policy explain`. */
export function readAs(promise: PolicyPromise): string {
  const by =
    promise.basis === 'reading'
      ? ''
      : `, ${promise.basis === 'edited' ? 'as a person wrote it' : 'which a person has confirmed'}`;
  return `Read as: ${escape(plainWords(promise))}${by}.`;
}

function why({ verdict, promise, note }: Finding): string {
  switch (verdict) {
    case 'contradicted':
      return promise?.polarity === 'limits'
        ? 'The list is closed, and leaves this out.'
        : note?.kind === 'arithmetic'
          ? `It does not come to what the clause says: ${escape(note.text)}.`
          : 'The sentence rules this out.';
    case 'undisclosed':
      return promise === null
        ? 'No clause of the policy speaks of this.'
        : 'The clause on this topic names other things, and not this.';
    case 'ambiguous':
      return 'The two sentences disagree about this.';
    case 'vague':
      return note?.kind === 'broader-term'
        ? 'The clause covers this only by a broader term.'
        : 'Whether the clause covers this hangs on something that code cannot show.';
    case 'disclosed':
      return 'The clause covers this.';
  }
}
