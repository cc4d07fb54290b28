import { labelsOf } from '../data/data-labels.js';
import type { Judgment, Note, Practice, Topic, Verdict } from '../model/index.js';
import { isProcessor, type JudgeContext, type Match, type Relation } from './match.js';
import { retentionBreach } from './retention.js';
import { MATCHERS } from './topics.js';

/** From the one that weighs most. */
const GRAVITY: readonly Verdict[] = ['contradicted', 'ambiguous', 'undisclosed', 'vague', 'disclosed'];

/** Topics whose clauses list fields, so that each is looked up by itself. */
const JUDGED_BY_FIELD: ReadonlySet<Topic> = new Set(['log-fields', 'data-collection']);

/** Topics on which a policy need not say anything. */
const MAY_BE_SILENT: ReadonlySet<Topic> = new Set(['retention', 'anonymization']);

/** Holds a practice against every promise of the site's policy. */
export function judge(practice: Practice, context: JudgeContext): Judgment {
  if (!practice.judged) return judgment(practice, 'disclosed', null);
  if (JUDGED_BY_FIELD.has(practice.kind) && practice.data.length > 1)
    return judgeEachField(practice, context);
  return weigh(practice, context);
}

/** A log line or a form is judged by its worst field; the practice then names only the fields that share its fate. */
function judgeEachField(practice: Practice, context: JudgeContext): Judgment {
  const each = practice.data.map((key) => weigh({ ...practice, data: [key] }, context));
  const worst = each.reduce((a, b) => (GRAVITY.indexOf(b.verdict) < GRAVITY.indexOf(a.verdict) ? b : a));
  const data = each
    .filter(({ verdict, promise }) => verdict === worst.verdict && promise === worst.promise)
    .flatMap((one) => one.practice.data);
  return { ...worst, practice: narrowed(practice, data) };
}

/** The practice with only some of its data, in its words too. */
function narrowed(practice: Practice, data: Practice['data']): Practice {
  return { ...practice, data, what: practice.what.replace(labelsOf(practice.data), labelsOf(data)) };
}

function weigh(practice: Practice, context: JudgeContext): Judgment {
  const matcher = MATCHERS[practice.kind];
  const matches = context.promises
    .filter(({ topic }) => (topic === 'transport') === (practice.kind === 'transport'))
    .map((promise) => matcher(practice, promise, context))
    .filter((match) => match !== null);
  const closest = (relation: Relation): Match | null =>
    matches.reduce<Match | null>(
      (best, match) =>
        match.relation === relation && (best === null || isCloser(match, best)) ? match : best,
      null,
    );
  const denies = closest('denies');
  const permits = closest('permits');
  if (denies !== null && permits !== null) {
    if (permits.specificity > denies.specificity) return judgment(practice, 'disclosed', permits);
    if (permits.specificity === denies.specificity) {
      return { ...judgment(practice, 'ambiguous', denies), against: permits.promise };
    }
  }
  const excludes = closest('excludes');
  if (permits !== null && excludes !== null && excludes.promise.quote !== permits.promise.quote) {
    return { ...judgment(practice, 'ambiguous', excludes), against: permits.promise };
  }
  const omits = closest('omits');
  if (denies !== null && (omits === null || omits.specificity <= denies.specificity)) {
    return contradiction(practice, denies, context);
  }
  if (permits !== null) return judgment(practice, 'disclosed', permits);
  if (excludes !== null) return contradiction(practice, excludes, context);
  const doubts = closest('doubts');
  if (doubts !== null) return judgment(practice, 'vague', doubts, { kind: 'condition' });
  const touches = closest('touches');
  if (omits !== null)
    return judgment(practice, 'undisclosed', omits, { kind: 'not-listed', noun: nounOf(practice) });
  if (touches !== null) return judgment(practice, 'vague', touches, { kind: 'broader-term' });
  return judgment(practice, MAY_BE_SILENT.has(practice.kind) ? 'disclosed' : 'undisclosed', null);
}

/** Of two promises that are as specific, the one that is not vague is cited. */
function isCloser(one: Match, other: Match): boolean {
  if (one.specificity !== other.specificity) return one.specificity > other.specificity;
  return one.promise.strength !== 'vague' && other.promise.strength === 'vague';
}

function contradiction(practice: Practice, match: Match, context: JudgeContext): Judgment {
  const { promise } = match;
  const breach =
    practice.kind === 'retention'
      ? retentionBreach(practice.retention ?? '', promise, practice.mayEndSooner)
      : null;
  if (breach !== null) return judgment(practice, 'contradicted', match, { kind: 'arithmetic', text: breach });
  const vendor = practice.recipient?.vendor ?? practice.recipient?.host ?? null;
  // Only a clause on third parties spares a processor; one on anyone else does not.
  const declarable =
    promise.action === 'share' &&
    promise.recipients.includes('third-party') &&
    !promise.recipients.includes('anyone') &&
    vendor !== null &&
    !isProcessor(practice, context.vendors);
  return judgment(practice, 'contradicted', match, declarable ? { kind: 'undeclared-vendor', vendor } : null);
}

function judgment(
  practice: Practice,
  verdict: Verdict,
  match: Match | null,
  note: Note | null = null,
): Judgment {
  return { practice, verdict, promise: match?.promise ?? null, against: null, note };
}

const NOUNS: Partial<Record<Topic, string>> = {
  'log-fields': 'fields',
  payments: 'means of payment',
  analytics: 'vendors',
};

function nounOf({ kind }: Practice): string {
  return NOUNS[kind] ?? 'recipients';
}
