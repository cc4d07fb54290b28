import { covers, type Action, type PolicyPromise } from '../model/index.js';
import { isFirm } from './match.js';

/** Two clauses of one policy that cannot both be true. */
export interface Contradiction {
  /** The outright denial. */
  denial: PolicyPromise;
  /** What permits a case of that which is denied. */
  permit: PolicyPromise;
}

/** Actions of which a denial and a permission can be compared; collecting comprises storing and logging. */
const COMPARABLE: Partial<Record<Action, readonly Action[]>> = {
  collect: ['collect', 'log'],
  store: ['store'],
  log: ['log'],
  use: ['use'],
  share: ['share', 'sell'],
  sell: ['sell'],
  email: ['email'],
  pay: ['pay'],
};

/**
 * Every outright denial of which another clause permits a case. A permission that is broader than the denial is
 * none ("we collect data", "we do not collect telephone numbers"), nor is one under a condition.
 *
 * @returns one entry a pair, in order of the denials
 */
export function contradictions(promises: readonly PolicyPromise[]): Contradiction[] {
  const denials = promises.filter((promise) => promise.polarity === 'denies' && isFirm(promise));
  const permits = promises.filter(
    ({ polarity, strength }) => polarity !== 'denies' && strength !== 'conditional',
  );
  const found: Contradiction[] = [];
  for (const denial of denials) {
    for (const permit of permits) {
      if (denies(denial, permit) && !found.some((one) => sameSentences(one, { denial, permit }))) {
        found.push({ denial, permit });
      }
    }
  }
  return found;
}

/** Whether everything that is permitted is a case of what is denied. */
function denies(denial: PolicyPromise, permit: PolicyPromise): boolean {
  return (
    (COMPARABLE[denial.action] ?? []).includes(permit.action) &&
    denial.quote !== permit.quote &&
    !isElsewhere(denial, permit) &&
    dataWithin(denial, permit) &&
    !isImpersonal(denial, permit) &&
    recipientsWithin(denial.recipients, permit.recipients) &&
    within(denial.purposes, permit.purposes)
  );
}

const ON_DEVICE =
  /\blocally\b|\b(?:on|in|within) (?:your|the user's|their|the visitor's) (?:own )?(?:device|computer|phone|machine|browser)s?\b/i;

/** "Photos are stored on your device; we do not store them": kept by whoever reads, not by the site. */
function isElsewhere(denial: PolicyPromise, permit: PolicyPromise): boolean {
  return (
    permit.action === 'store' &&
    ON_DEVICE.test(permit.quote) &&
    !ON_DEVICE.test(denial.quote) &&
    !permit.data.some((key) => covers('user.device', key))
  );
}

function dataWithin(denial: PolicyPromise, permit: PolicyPromise): boolean {
  if (permit.data.length === 0 || denial.data.length === 0) return permit.data.length === denial.data.length;
  return permit.data.some((key) =>
    // "No personal data" is not said of what a browser stores, nor of technical data that are not the user's.
    denial.data.some(
      (broader) => covers(broader, key) && !(broader === 'user' && covers('user.device', key)),
    ),
  );
}

/** "We may collect limited data" beside "no personal information": data of which nobody says that it is personal. */
function isImpersonal(denial: PolicyPromise, permit: PolicyPromise): boolean {
  return (
    permit.strength === 'vague' &&
    permit.data.every((key) => key === 'user') &&
    PERSONAL.test(denial.quote) &&
    !PERSONAL.test(permit.quote) &&
    !/\byour?\b/i.test(permit.quote)
  );
}

const PERSONAL = /\b(?:personal|personally|private|identif\w+|identity)\b/i;

function recipientsWithin(denied: readonly string[], permitted: readonly string[]): boolean {
  if (denied.length === 0 || denied.includes('anyone')) return true;
  return permitted.some((name) => denied.includes(name));
}

/** No purpose is every purpose. */
function within(denied: readonly string[], permitted: readonly string[]): boolean {
  if (denied.length === 0) return true;
  return permitted.length > 0 && permitted.every((one) => denied.some((broader) => covers(broader, one)));
}

function sameSentences(a: Contradiction, b: Contradiction): boolean {
  const key = ({ denial, permit }: Contradiction): string =>
    [denial, permit]
      .map(({ policyPath, startLine, startColumn }) => `${policyPath}:${startLine}:${startColumn}`)
      .join();
  return key(a) === key(b);
}
